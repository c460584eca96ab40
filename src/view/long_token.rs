//! Tokens that are too long for a header are shown to the backend once, for a short bearer.

use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::api::abort::Abort;
use crate::api::answer;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::api::transport::Call;
use crate::random;
use crate::token::Token;

use super::context::Widget;
use super::requests::Sender;
use super::token_life::TokenLife;

/// What stands for a long token at one backend.
pub(super) struct Bearer {
    base: String,
    token: Token,
    short: Token,
}

impl Widget {
    /// Sends `call` with what stands for `token`. A bearer that the backend does not take any more
    /// is exchanged for another, once.
    pub(super) async fn ask_with_long(
        self,
        (sender, token): (&Sender, &Token),
        call: &Call,
        abort: &Abort,
    ) -> Result<String, ApiError> {
        let short = self.bearer(sender, token, abort).await?;
        let answer = self.ask_backend(sender, Some(&short), call, abort).await;
        let is_refused = |kind| matches!(kind, ErrorKind::TokenExpired | ErrorKind::NotSignedIn);
        if !answer.as_ref().is_err_and(|error| is_refused(error.kind)) {
            return answer;
        }
        self.life.try_update_value(|life| life.forget(&short));
        let short = self.bearer(sender, token, abort).await?;
        self.ask_backend(sender, Some(&short), call, abort).await
    }

    /// What stands for `token`; asked for once, however many wait for it.
    async fn bearer(
        self,
        sender: &Sender,
        token: &Token,
        abort: &Abort,
    ) -> Result<Token, ApiError> {
        loop {
            let known = self.life.try_with_value(|life| life.bearer_of(&sender.base, token));
            if let Some(short) = known.flatten() {
                return Ok(short);
            }
            match self.life.try_with_value(|life| life.opening.clone()).flatten() {
                Some(opening) => drop(JsFuture::from(opening).await),
                None => return self.open(sender, token, abort).await,
            }
        }
    }

    async fn open(self, sender: &Sender, token: &Token, abort: &Abort) -> Result<Token, ApiError> {
        let mut end = None::<Function>;
        let opening = Promise::new(&mut |resolve, _| end = Some(resolve));
        self.life.try_update_value(|life| life.opening = Some(opening));
        let call = self.call(Endpoint::session()).with_body(token.exchange(), random::identifier());
        let body = self.ask_backend(sender, None, &call, abort).await;
        let short = body.and_then(|body| answer::session(&body)).map(Token::of_session);
        self.life.try_update_value(|life| {
            life.opening = None;
            life.bearer = short.clone().ok().map(|short| Bearer {
                base: sender.base.clone(),
                token: token.clone(),
                short,
            });
        });
        // Who waits looks for the bearer, and asks for one if there is none.
        end.iter().for_each(|end| drop(end.call0(&JsValue::UNDEFINED)));
        short
    }
}

impl TokenLife {
    fn bearer_of(&self, base: &str, token: &Token) -> Option<Token> {
        let bearer = self.bearer.as_ref()?;
        (bearer.base == base && bearer.token == *token).then(|| bearer.short.clone())
    }

    fn forget(&mut self, short: &Token) {
        self.bearer.take_if(|bearer| bearer.short == *short);
    }
}
