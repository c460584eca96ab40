//! JSON bodies: read once as bytes, turned into a type when it is known which.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::error::Error;

/// The largest body that is read.
pub const MAX_BODY: usize = 256 * 1024;

/// A body that was sent as JSON.
#[derive(Debug)]
pub struct JsonBody(Bytes);

impl JsonBody {
    /// Reads the body as `T`.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_slice(&self.0).map_err(|error| match error.classify() {
            Category::Data => Error::field("", "shape", "The body is not of the documented shape."),
            _ => Error::BadRequest("The body is not JSON."),
        })
    }

    /// The hash by which two bodies are compared.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(&self.0).to_vec()
    }
}

/// A page of another origin cannot send this content type without asking first (I2).
impl FromRequest<App> for JsonBody {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        if !is_json(request.headers()) {
            return Err(Error::UnsupportedMediaType);
        }
        let bytes = Bytes::from_request(request, app).await;
        bytes.map(Self).map_err(|refused| match refused.into_response().status() {
            StatusCode::PAYLOAD_TOO_LARGE => Error::PayloadTooLarge,
            _ => Error::BadRequest("The body could not be read."),
        })
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = value.and_then(|value| value.split(';').next()).unwrap_or_default();
    essence.trim().eq_ignore_ascii_case("application/json")
}
