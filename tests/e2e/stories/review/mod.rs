//! Every state of the design review: free of barriers, in shape, and kept as a picture.

mod album;
pub mod axe;
mod layout;
mod looks;
mod themes;

use serde_json::Value;

use invitation_review::{Address, Look, Scene, Shown};

use crate::action;
use crate::until::until;
use crate::world::World;

/// Opens the stage of a scene, and waits until it is played.
async fn visit(world: &World, scene: &Scene, look: Look) {
    let address = Address { shown: Shown::Stage(scene.id.to_owned()), look };
    let url = format!("{}/review/{}", world.gate.url, address.query());
    world.page.goto(&url).await.expect("the review page answers");
    let look = async || {
        let progress = "const { scene, reason } = document.documentElement.dataset;
            return scene === 'ready' ? '' : reason ?? scene ?? 'nothing yet'";
        match action::script(&world.page, progress, &[]).await {
            Value::String(text) if text.is_empty() => Ok(()),
            progress => Err(progress),
        }
    };
    until(&format!("the scene {}", scene.id), look).await;
}
