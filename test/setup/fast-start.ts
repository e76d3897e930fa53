import { skipTokenStackTraces } from "../../src/kit/fast-start";

skipTokenStackTraces();
