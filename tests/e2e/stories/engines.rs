//! One test for each story and engine: `hurrying::f2_…::webkit`.

/// Tells these stories in every engine: in Firefox in the deep run, since there each takes twice as
/// long as in the others.
macro_rules! everywhere {
    ($($story:ident),+ $(,)?) => {
        $(crate::engines::only!($story in Chromium chromium, WebKit webkit,
            #[ignore = "told in the deep run"] Firefox firefox);)+
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

/// Tells these stories in Chromium, and in the other engines in the deep run.
macro_rules! in_chromium_first {
    ($($story:ident),+ $(,)?) => {
        $(crate::engines::only!($story in Chromium chromium,
            #[ignore = "told in the deep run"] WebKit webkit,
            #[ignore = "told in the deep run"] Firefox firefox);)+
    };
}

/// Tells a story in these engines only.
macro_rules! only {
    ($story:ident in $($(#[$note:meta])? $engine:ident $name:ident),+) => {
        mod $story {
            $($(#[$note])?
            #[tokio::test]
            async fn $name() {
                let name = concat!(stringify!($story), "-", stringify!($name));
                crate::world::tell(crate::world::Engine::$engine, name, super::$story).await;
            })+
        }
    };
}

pub(crate) use {everywhere, in_chromium, in_chromium_first, in_two, only};
