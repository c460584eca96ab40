//! The host examples of the documentation: what they sign opens the widget and the portal.

use std::fs;

use tokio::process::Command;

use crate::engines::in_chromium;
use crate::world::{Example, World};
use crate::{action, check};

in_chromium! {
    the_host_in_node_opens_widget_and_portal,
    the_host_in_python_opens_widget_and_portal,
    c2_the_host_in_node_opens_the_portal_with_a_key_pair,
}

async fn the_host_in_node_opens_widget_and_portal(world: &mut World) {
    let node = Command::new("node");
    open(world, node, "node/server.mjs").await;
}

async fn the_host_in_python_opens_widget_and_portal(world: &mut World) {
    let python = Command::new("python3");
    open(world, python, "python/server.py").await;
}

async fn open(world: &World, program: Command, script: &str) {
    let page = &world.page;
    let example = Example::start(program, script).await;
    page.goto(&example.url).await.expect("the example answers");
    action::enter_addresses(page, &["new.colleague@acme.example"]).await;
    action::press(page, "Send invitations").await;
    check::says(page, "1 invitation sent.").await;
    join(world, &example).await;
}

// C2
async fn c2_the_host_in_node_opens_the_portal_with_a_key_pair(world: &mut World) {
    for kind in ["ed25519", "ec", "rsa"] {
        let folder = tempfile::tempdir().expect("there is room");
        let private = folder.path().join("portal.pem");
        let public = folder.path().join("portal.pub.pem");
        let code = format!(
            "const {{ publicKey, privateKey }} = require('node:crypto').generateKeyPairSync('{kind}',
                {{ namedCurve: 'P-256', modulusLength: 2048 }});
            const {{ writeFileSync }} = require('node:fs');
            writeFileSync(process.argv[1], privateKey.export({{ type: 'pkcs8', format: 'pem' }}));
            writeFileSync(process.argv[2], publicKey.export({{ type: 'spki', format: 'pem' }}));"
        );
        let made =
            Command::new("node").args(["-e", &code]).args([&private, &public]).status().await;
        assert!(made.expect("node is there").success() && fs::exists(&private).is_ok_and(|is| is));
        let mut node = Command::new("node");
        node.env("PORTAL_KEY", &private);
        let example = Example::start(node, "node/server.mjs").await;
        example.server.import_key("portal", &public).await;
        join(world, &example).await;
    }
}

/// Joins in the frame of the portal.
async fn join(world: &World, example: &Example) {
    let page = &world.page;
    page.goto(&format!("{}/portal", example.url)).await.expect("the example answers");
    page.enter_frame(0).await.expect("there is a frame");
    action::press(page, "Join Website relaunch").await;
    check::says(page, "You have joined.").await;
    page.enter_parent_frame().await.expect("the page is around it");
}
