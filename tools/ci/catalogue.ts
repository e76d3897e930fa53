import { startMotoServer } from "../../test/tools/catalogue/moto-server";
import { refreshCommand } from "../catalogue/refresh-command";
import { runProgram } from "../lib/run-program";
import { skip } from "./skip";

/** Asks an emulator of EC2 for everything that the catalogue holds of it, and compares the bytes. */
async function main(): Promise<void> {
  const moto = await startMotoServer();
  if (moto === undefined) return skip("catalogue refresh", "moto_server is not installed");
  try {
    process.exitCode = await refreshCommand(["--endpoint", moto.endpoint, "--check"], console.log);
  } finally {
    await moto.stop();
  }
}

runProgram(main);
