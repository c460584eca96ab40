//! One test for each story and engine: `hurrying::f2_…::webkit`.

/// Tells these stories in every engine.
macro_rules! everywhere {
    ($($story:ident),+ $(,)?) => {
        $(crate::engines::only!($story in Chromium chromium, WebKit webkit, Firefox firefox);)+
    };
}

/// Tells these stories in the two engines that differ most.
macro_rules! in_two {
    ($($story:ident),+ $(,)?) => {
        $(crate::engines::only!($story in Chromium chromium, WebKit webkit);)+
    };
}

/// Tells these stories in Chromium, whose driver alone has what they need, or where another engine
/// would add nothing.
macro_rules! in_chromium {
    ($($story:ident),+ $(,)?) => {
        $(crate::engines::only!($story in Chromium chromium);)+
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

pub(crate) use {everywhere, in_chromium, in_two, only};
