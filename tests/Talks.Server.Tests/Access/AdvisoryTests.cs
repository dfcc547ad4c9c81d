using System.Text.Json;
using MessagePack;
using Talks.Contracts.Wire;

namespace Talks.Server.Tests.Access;

/// <summary>Weaknesses that were found in what the server is built on, and why they are none of its own. Known before any registry is asked.</summary>
public sealed class AdvisoryTests
{
    static readonly IReadOnlyDictionary<string, Version> Shipped = Read();

    [Theory]
    // CVE-2026-48109 (LZ4 reads out of bounds) and CVE-2026-48516 (colliding hashes); CVE-2024-48924 and CVE-2020-5234 before them.
    [InlineData("MessagePack", "2.5.301")]
    // CVE-2026-45591: nested arrays overflow the stack of the hub protocol.
    [InlineData("Microsoft.AspNetCore.SignalR.Protocols.MessagePack", "10.0.14")]
    public void What_is_shipped_is_as_new_as_the_mend(string package, string mended) =>
        Assert.True(Shipped[package] >= Version.Parse(mended), $"{package} {Shipped[package]}");

    [Fact]
    public void Messages_are_read_as_strangers_messages_and_are_not_unpacked()
    {
        Assert.True(WireFormat.Options.Security.HashCollisionResistant);
        Assert.InRange(WireFormat.Options.Security.MaximumObjectGraphDepth, 1, 64);
        Assert.Equal(MessagePackCompression.None, WireFormat.Options.Compression);
    }

    /// <summary>CVE-2026-56170 is of stateful reconnect, CVE-2023-35391 of the Redis backplane: neither is here.</summary>
    [Fact]
    public void What_is_weak_and_not_needed_is_not_there()
    {
        Assert.DoesNotContain(Shipped.Keys, name => name.Contains("Redis", StringComparison.OrdinalIgnoreCase));
        var sources = Directory.GetFiles(
            Path.Combine(Talks.Fuzzing.Repository.Root, "src", "Talks.Server"),
            "*.cs",
            SearchOption.AllDirectories
        );
        Assert.DoesNotContain(
            sources,
            file => File.ReadAllText(file).Contains("StatefulReconnect", StringComparison.OrdinalIgnoreCase)
        );
    }

    /// <summary>What the server's own list of its parts names.</summary>
    static Dictionary<string, Version> Read()
    {
        var list = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Talks.Server.deps.json"));
        using var parts = JsonDocument.Parse(list);
        return parts
            .RootElement.GetProperty("libraries")
            .EnumerateObject()
            .Where(p => p.Value.GetProperty("type").GetString() == "package")
            .Select(p => p.Name.Split('/'))
            .ToDictionary(p => p[0], p => Version.Parse(p[1].Split('-')[0]));
    }
}
