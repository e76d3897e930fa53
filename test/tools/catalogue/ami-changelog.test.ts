import { amiReleases } from "../../../tools/catalogue/ami-changelog";

describe("the changelog of the EKS AMIs", () => {
  it("gives a release with its AMI types, kernel and ENA driver", () => {
    const changelog = release("# AMI Release v20260714", "1.36.2-20260714", [
      `<td>ena</td> <td colspan="3">2.17.2g</td>`,
      `<td>kernel6.18</td> <td colspan="3">6.18.36</td>`,
    ]);

    expect(amiReleases(changelog)).toEqual([
      {
        release: "1.36.2-20260714",
        amiTypes: ["AL2023_ARM_64_STANDARD", "AL2023_x86_64_NVIDIA", "AL2023_x86_64_STANDARD"],
        kernel: "6.18.36",
        enaDriver: "2.17.2g",
      },
    ]);
  });

  it("gives the kernel of the standard AMIs where the accelerated ones run another", () => {
    const changelog = release("# AMI Release v20260714", "1.32.13-20260714", [
      `<td>kernel</td> <td colspan="1">—</td> <td colspan="2">6.1.176</td>`,
      `<td>kernel6.12</td> <td colspan="1">6.12.94</td> <td colspan="2">—</td>`,
    ]);

    expect(amiReleases(changelog)[0]?.kernel).toBe("6.1.176");
  });

  it("leaves open what the changelog leaves out", () => {
    const [entry] = amiReleases(release("# AMI Release v20260714", "1.36.2-20260714", []));

    expect(entry?.kernel).toBeNull();
    expect(entry?.enaDriver).toBeNull();
  });

  it("leaves out an abandoned release", () => {
    const changelog =
      release("# AMI Release v20260318", "1.35.2-20260318", []) +
      release("# [ABANDONED] AMI Release v20260311", "1.35.2-20260311", []) +
      release("# AMI Release v20260304", "1.35.2-20260304", []);

    expect(amiReleases(changelog).map((entry) => entry.release)).toEqual([
      "1.35.2-20260318",
      "1.35.2-20260304",
    ]);
  });

  it("is refused where the two architectures differ, because one fact could not hold for both", () => {
    const changelog = release("# AMI Release v20260714", "1.36.2-20260714", [
      `<td>ena</td> <td colspan="2">2.17.2g</td> <td colspan="1">2.16.1g</td>`,
    ]);

    expect(() => amiReleases(changelog)).toThrow(
      "1.36.2-20260714: the standard AMIs differ: 2.17.2g, 2.16.1g",
    );
  });
});

/** A release of one Kubernetes version in the form of the changelog, with three AMI types. */
function release(heading: string, version: string, packages: readonly string[]): string {
  const rows = ['<td>runc</td> <td colspan="3">1.3.5</td>', ...packages].map((row) => `<tr>${row}</tr>\n`);
  return `${heading}

<details>
<summary><b>Kubernetes ${version.split(".").slice(0, 2).join(".")}</b></summary>
<table>
<tr><th>AMI Names</th><th>Release version</th></tr>
<tr><td>amazon-eks-node</td><td rowspan="3">${version}</td></tr>
</table>
<table>
<tr>
<th>Package</th>
<th>AL2023_x86_64_NVIDIA</th>
<th>AL2023_x86_64_STANDARD</th>
<th>AL2023_ARM_64_STANDARD</th>
</tr>
${rows.join("")}</table>
</details>
`;
}
