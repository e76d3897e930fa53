import { questionsOf } from "../../../tools/new/choices";
import { ask } from "../../../tools/new/questions";

const named = (flag: string) => {
  const found = questionsOf("aws").find((each) => each.flag === flag);
  if (found === undefined) throw new Error(`nobody asks for ${flag}`);
  return found;
};

/** A person who answers one after the other. */
function answering(...answers: readonly string[]) {
  const asked: string[] = [];
  const rest = [...answers];
  return {
    asked,
    question: async (text: string) => {
      asked.push(text);
      return rest.shift() ?? "";
    },
  };
}

describe("a question on a terminal", () => {
  beforeEach(() => jest.spyOn(console, "log").mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  it("shows what holds where nothing is answered, and takes it", async () => {
    const person = answering("");

    await expect(ask(named("region"), person)).resolves.toBe("us-east-1");
    expect(person.asked).toEqual(["region of aws [us-east-1]: "]);
  });

  it("comes again until it is answered, and says why", async () => {
    const person = answering("us-eest-2", " us-east-2 ");

    await expect(ask(named("region"), person)).resolves.toBe("us-east-2");
    expect(person.asked).toHaveLength(2);
    expect(console.log).toHaveBeenCalledWith(expect.stringContaining('did you mean "us-east-2"?'));
  });

  it("takes several parts", async () => {
    await expect(ask(named("with"), answering("cluster, cache"))).resolves.toBe("cluster, cache");
  });
});
