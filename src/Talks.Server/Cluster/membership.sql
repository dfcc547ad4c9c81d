-- Who is in the cluster, for Orleans' ADO.NET membership. It finds the statements it runs in OrleansQuery, by nine fixed
-- keys; their parameters and columns are its contract, the tables behind them are ours. Every change moves the version of
-- the whole table by one and takes effect only where the caller still knows the latest: in one statement, so wholly or
-- not at all. Running this script again changes nothing.

CREATE TABLE IF NOT EXISTS talks.silo_table (
  cluster text PRIMARY KEY,
  version int NOT NULL
);

CREATE TABLE IF NOT EXISTS talks.silo (
  cluster text NOT NULL REFERENCES talks.silo_table ON DELETE CASCADE,
  address text NOT NULL,
  port int NOT NULL,
  generation int NOT NULL,
  silo_name text NOT NULL,
  host_name text NOT NULL,
  status int NOT NULL,
  proxy_port int NOT NULL,
  suspect_times text,
  start_time timestamptz NOT NULL,
  i_am_alive_time timestamptz NOT NULL,
  PRIMARY KEY (cluster, address, port, generation)
);

-- The name is fixed by Orleans; the connection's search path leads it here.
CREATE TABLE IF NOT EXISTS talks.OrleansQuery (
  QueryKey text PRIMARY KEY,
  QueryText text NOT NULL
);

INSERT INTO talks.OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', $$
  WITH made AS (
    INSERT INTO talks.silo_table (cluster, version) VALUES (@DeploymentId, 0) ON CONFLICT DO NOTHING RETURNING 1
  )
  SELECT count(*)::int FROM made
$$),
('InsertMembershipKey', $$
  WITH turned AS (
    UPDATE talks.silo_table t SET version = t.version + 1
    WHERE t.cluster = @DeploymentId AND t.version = @Version AND NOT EXISTS (
      SELECT FROM talks.silo s
      WHERE s.cluster = t.cluster AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
    )
    RETURNING t.cluster
  ), made AS (
    INSERT INTO talks.silo
      (cluster, address, port, generation, silo_name, host_name, status, proxy_port, start_time, i_am_alive_time)
    SELECT
      cluster, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort,
      CAST(@StartTime AS timestamptz), CAST(@IAmAliveTime AS timestamptz)
    FROM turned
    RETURNING 1
  )
  SELECT count(*)::int FROM made
$$),
('UpdateMembershipKey', $$
  WITH turned AS (
    UPDATE talks.silo_table t SET version = t.version + 1
    WHERE t.cluster = @DeploymentId AND t.version = @Version AND EXISTS (
      SELECT FROM talks.silo s
      WHERE s.cluster = t.cluster AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
    )
    RETURNING t.cluster
  ), changed AS (
    UPDATE talks.silo s
    SET
      status = @Status,
      suspect_times = @SuspectTimes,
      i_am_alive_time = greatest(s.i_am_alive_time, CAST(@IAmAliveTime AS timestamptz))
    FROM turned
    WHERE s.cluster = turned.cluster AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
    RETURNING 1
  )
  SELECT count(*)::int FROM changed
$$),
('UpdateIAmAlivetimeKey', $$
  UPDATE talks.silo SET i_am_alive_time = greatest(i_am_alive_time, CAST(@IAmAliveTime AS timestamptz))
  WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$$),
('MembershipReadRowKey', $$
  SELECT
    t.version AS Version, s.address AS Address, s.port AS Port, s.generation AS Generation, s.silo_name AS SiloName,
    s.host_name AS HostName, s.status AS Status, s.proxy_port AS ProxyPort, s.suspect_times AS SuspectTimes,
    s.start_time AS StartTime, s.i_am_alive_time AS IAmAliveTime
  FROM talks.silo_table t
  LEFT JOIN talks.silo s
    ON s.cluster = t.cluster AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
  WHERE t.cluster = @DeploymentId
$$),
('MembershipReadAllKey', $$
  SELECT
    t.version AS Version, s.address AS Address, s.port AS Port, s.generation AS Generation, s.silo_name AS SiloName,
    s.host_name AS HostName, s.status AS Status, s.proxy_port AS ProxyPort, s.suspect_times AS SuspectTimes,
    s.start_time AS StartTime, s.i_am_alive_time AS IAmAliveTime
  FROM talks.silo_table t
  LEFT JOIN talks.silo s ON s.cluster = t.cluster
  WHERE t.cluster = @DeploymentId
$$),
('GatewaysQueryKey', $$
  SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation FROM talks.silo
  WHERE cluster = @DeploymentId AND status = @Status AND proxy_port > 0
$$),
('DeleteMembershipTableEntriesKey', $$
  DELETE FROM talks.silo_table WHERE cluster = @DeploymentId
$$),
-- 6 is a silo declared dead. One that is still starting or stopping is somebody's business yet.
('CleanupDefunctSiloEntriesKey', $$
  DELETE FROM talks.silo
  WHERE cluster = @DeploymentId AND status = 6
    AND i_am_alive_time < CAST(@IAmAliveTime AS timestamptz) AND start_time < CAST(@IAmAliveTime AS timestamptz)
$$)
ON CONFLICT (QueryKey) DO UPDATE SET QueryText = EXCLUDED.QueryText;
