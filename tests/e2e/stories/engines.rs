//! One test for each story and engine: `hurrying::f2_…::webkit`.

/// Tells these stories in every engine.
macro_rules! everywhere {
    ($($story:ident),+ $(,)?) => {
        $(crate::engines::only!($story in Chromium chromium, WebKit webkit, Firefox firefox);)+
    };
}

/// Tells a story in these engines only.
macro_rules! only {
    ($story:ident in $($engine:ident $name:ident),+) => {
        mod $story {
            $(#[tokio::test]
            async fn $name() {
                let name = concat!(stringify!($story), "-", stringify!($name));
                crate::world::tell(crate::world::Engine::$engine, name, super::$story).await;
            })+
        }
    };
}

pub(crate) use {everywhere, only};
