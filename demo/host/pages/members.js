// Tells the widget where its token comes from.

import { token } from "./token.js";

document.querySelector("invitation-widget").token = token;
