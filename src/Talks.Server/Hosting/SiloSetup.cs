using System.Net;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Configuration;
using Talks.Grains;

namespace Talks.Server.Hosting;

/// <summary>The silo that shares this process with the web server.</summary>
static class SiloSetup
{
    public static void AddTalksSilo(this WebApplicationBuilder builder, Options options)
    {
        builder.Host.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(options.SiloPort, options.GatewayPort, null, "talks", "talks");
            silo.Configure<EndpointOptions>(o => o.AdvertisedIPAddress = IPAddress.Loopback);
            silo.Configure<SiloMessagingOptions>(o => o.ResponseTimeout = TimeSpan.FromSeconds(10));
            silo.Configure<GrainCollectionOptions>(o => o.CollectionAge = TimeSpan.FromMinutes(15));
        });
        builder.Services.AddSerializer(serializer =>
            serializer.AddJsonSerializer(
                OwnValues.Are,
                _ => false,
                options => options.Configure(o => o.SerializerOptions = StoredFormat.Options)
            )
        );
        builder.Services.AddSingleton<IGeneralizedCopier, OwnValues>();
        builder.Services.Configure<TypeManifestOptions>(o =>
        {
            o.AddAllowedAssembly(typeof(Rules.Scenario).Assembly);
            o.AddAllowedAssembly(typeof(Contracts.Command).Assembly);
            o.AddAllowedAssembly(typeof(Caller).Assembly);
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
