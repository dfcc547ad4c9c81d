using System.Net;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Configuration;
using Talks.Grains;
using Talks.Grains.Relay;
using Talks.Server.Cluster;
using Talks.Server.Observing;

namespace Talks.Server.Hosting;

/// <summary>The silo that shares this process with the web server: alone, or one of a cluster over a database.</summary>
static class SiloSetup
{
    const string Name = "talks";

    public static void AddTalksSilo(this WebApplicationBuilder builder, Options options)
    {
        builder.Host.UseOrleans(silo =>
        {
            if (options.Postgres is { } database)
                Join(silo, options, database);
            else
                silo.UseLocalhostClustering(options.SiloPort, options.GatewayPort, null, Name, Name);
            silo.AddGrainService<Listening>();
            if (Telemetry.IsOn(builder.Configuration, options))
                silo.AddActivityPropagation();
            if (options is { Dashboard: true, OperatorPassword: not null })
                silo.AddDashboard(o => o.HideTrace = true);
            silo.Configure<EndpointOptions>(o => o.AdvertisedIPAddress = options.Advertise);
            silo.Configure<SiloMessagingOptions>(o => o.ResponseTimeout = TimeSpan.FromSeconds(10));
            silo.Configure<GrainDirectoryOptions>(o => o.CacheSize = ServerLimits.GrainsLocated);
            silo.Configure<GrainCollectionOptions>(o => o.CollectionAge = TimeSpan.FromMinutes(15));
        });
        builder.Services.AddSerializer(serializer =>
            serializer.AddJsonSerializer(
                OwnValues.Are,
                _ => false,
                options => options.Configure(o => o.SerializerOptions = StoredFormat.Options)
            )
        );
        // A grain's failure must reach the caller on another server as what it is, with its causes: what is tried again
        // depends on it.
        builder.Services.Configure<ExceptionSerializationOptions>(o => o.SupportedExceptionTypeFilter = _ => true);
        builder.Services.AddSingleton<IGeneralizedCopier, OwnValues>();
        builder.Services.Configure<TypeManifestOptions>(o =>
        {
            o.AddAllowedAssembly(typeof(Rules.Scenario).Assembly);
            o.AddAllowedAssembly(typeof(Contracts.Command).Assembly);
            o.AddAllowedAssembly(typeof(Caller).Assembly);
        });
    }

    /// <summary>
    /// A server that died is noticed in about two seconds, one that stands still or is cut off in about four, and after the death of all a new one waits about six for the
    /// old ones' signs of life to grow stale. Orleans' own figures are 15 and 107 seconds.
    /// </summary>
    static void Join(ISiloBuilder silo, Options options, string database)
    {
        silo.UseAdoNetClustering(o =>
        {
            o.Invariant = "Npgsql";
            o.ConnectionString = MembershipTables.ForOrleans(database);
        });
        silo.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (Name, Name));
        silo.Configure<EndpointOptions>(o =>
        {
            (o.SiloPort, o.GatewayPort) = (options.SiloPort, options.GatewayPort);
            var any =
                options.Advertise.AddressFamily is System.Net.Sockets.AddressFamily.InterNetworkV6
                    ? IPAddress.IPv6Any
                    : IPAddress.Any;
            var listen = IPAddress.IsLoopback(options.Advertise) ? options.Advertise : any;
            o.SiloListeningEndpoint = new(listen, options.SiloPort);
            o.GatewayListeningEndpoint = new(IPAddress.Loopback, options.GatewayPort);
        });
        silo.Configure<ClusterMembershipOptions>(o =>
        {
            o.ProbeTimeout = TimeSpan.FromSeconds(1);
            // Its multiple is also how long a silent connection still counts as a sign of life: left at four seconds, a
            // server that stands still would keep its sessions for twelve.
            o.MaxProbeTimeout = TimeSpan.FromSeconds(1);
            o.NumMissedProbesLimit = 2;
            o.TableRefreshTimeout = TimeSpan.FromSeconds(5);
            o.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(2);
            o.NumMissedTableIAmAliveLimit = 3;
            o.DefunctSiloExpiration = TimeSpan.FromHours(1);
            o.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
        });
    }

    /// <summary>The values of the talks are immutable: calls within a silo share them, calls between silos carry them as JSON.</summary>
    sealed class OwnValues : IGeneralizedCopier
    {
        public static bool Are(Type type) =>
            type.Namespace is { } space
            && space.StartsWith("Talks.", StringComparison.Ordinal)
            && !typeof(IAddressable).IsAssignableFrom(type)
            && !typeof(Exception).IsAssignableFrom(type)
            && !typeof(IRequest).IsAssignableFrom(type);

        public bool IsSupportedType(Type type) => Are(type);

        public object? DeepCopy(object? input, CopyContext context) => input;
    }
}
