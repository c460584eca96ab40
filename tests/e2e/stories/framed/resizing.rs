//! How often a frame changes its height, and how far.

use serde_json::Value;

use super::{FRAME, HEIGHT, enter, holds, is_still, leave, open_with_small_script, told};
use crate::engines::everywhere;
use crate::world::{World, amira};
use crate::{action, check, flow};

everywhere! {
    b12_content_that_never_rests_is_told_of_ten_times_a_second_and_in_whole_pixels,
    b12_a_host_follows_a_frame_that_never_rests_ten_times_a_second,
}

/// Gives the content another height in each frame, by broken pixels and beyond the limit, and one
/// that stays in the end.
const SWAY: &str = "const { style } = document.querySelector('invitation-widget');
    Object.assign(style, { display: 'block', overflow: 'hidden' });
    const begin = performance.now();
    let count = 0;
    const sway = () => {
        const time = performance.now() - begin;
        count += 1;
        style.height = `${300.3 + 2000 * (count % 6)}px`;
        if (count % 6 || count < 150 || time < 2500) requestAnimationFrame(sway);
        else window.lasted = time;
    };
    sway();";

// B12
async fn b12_content_that_never_rests_is_told_of_ten_times_a_second_and_in_whole_pixels(
    world: &mut World,
) {
    let page = &world.page;
    begin(world).await;
    action::script(page, "play.listen()", &[]).await;
    enter(page).await;
    action::script(page, SWAY, &[]).await;
    let lasted = holds(page, "window.lasted").await;
    leave(page).await;
    // The body adds its own four pixels at each end.
    holds(page, &format!("{HEIGHT} === '309px'")).await;
    is_still(world).await;

    let heights = told(page, "play.told").await;
    let heights = heights.as_array().expect("a list");
    let height = |height: &Value| height.as_u64().expect("whole pixels");
    // Which of the heights are met is chance.
    assert!(heights.iter().map(height).all(|height| height <= 10_000), "{heights:?}");
    is_bounded(heights.len(), &lasted);
}

// B12
async fn b12_a_host_follows_a_frame_that_never_rests_ten_times_a_second(world: &mut World) {
    let page = &world.page;
    begin(world).await;
    action::script(page, &format!("play.flood({FRAME})"), &[]).await;
    let lasted = holds(page, "play.lasted").await;
    holds(page, &format!("{HEIGHT} === '500px'")).await;
    let followed = told(page, "play.followed").await.as_u64().expect("a number");
    is_bounded(followed.try_into().expect("it is small"), &lasted);
}

async fn begin(world: &World) {
    open_with_small_script(world).await;
    flow::give_token(world, "portal", amira()).await;
    enter(&world.page).await;
    check::lists(&world.page, flow::SOFIA).await;
    leave(&world.page).await;
    is_still(world).await;
}

/// So many in so many milliseconds are ten a second at most, and no less than two: it does go on.
fn is_bounded(count: usize, milliseconds: &Value) {
    let seconds = milliseconds.as_f64().expect("a number") / 1_000.0;
    let count = f64::from(u32::try_from(count).expect("it is small"));
    assert!(count <= 10.0 * seconds + 1.0, "{count} in {seconds} seconds");
    assert!(count >= 2.0 * seconds, "{count} in {seconds} seconds");
}
