import { insightsQuery } from "../../../src/aws/monitoring/insights-query";

describe("a query over every value of a dimension", () => {
  it("selects the series that have the dimension, of what is stated", () => {
    const query = insightsQuery(
      {
        namespace: "AWS/DX",
        name: "ConnectionLightLevelRx",
        dimensions: { ConnectionId: "dxcon-fh6ayh1d" },
        statistic: "Minimum",
        periodSeconds: 300,
      },
      "OpticalLaneNumber",
    );
    expect(query).toBe(
      'SELECT MIN(ConnectionLightLevelRx) FROM SCHEMA("AWS/DX", ConnectionId, OpticalLaneNumber) ' +
        "WHERE ConnectionId = 'dxcon-fh6ayh1d'",
    );
  });
});
