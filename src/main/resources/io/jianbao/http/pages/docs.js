// How programs ask: the description of the API as it is served.

import { fetched, latest } from "./api.js";
import { $, put } from "./dom.js";
import { follow } from "./state.js";

const view = latest(() => $("description"), async (signal) => {
  const response = await fetched("/openapi.yaml", {}, { signal });
  put($("description"), await response.text());
});

follow(view);
