using k8s;
using k8s.Models;
using Microsoft.Extensions.Configuration;
using Talks.Server.Hosting;

namespace Talks.Server.Tests.Deploying;

/// <summary>The Kubernetes manifests read strictly by Kubernetes' own types, and kept to what the server needs of a cluster.</summary>
public sealed class ManifestTests
{
    static readonly IReadOnlyList<object> Objects =
    [
        .. Kustomization().SelectMany(file => KubernetesYaml.LoadAllFromString(File.ReadAllText(file), strict: true)),
    ];

    static readonly V1Deployment Deployment = Assert.Single(Objects.OfType<V1Deployment>());
    static readonly V1PodSpec Pod = Deployment.Spec.Template.Spec;
    static readonly V1Container Server = Assert.Single(Pod.Containers);

    [Fact]
    public void The_kustomization_names_every_manifest_beside_it() =>
        Assert.Equal(
            Directory
                .GetFiles(Folder(), "*.yaml")
                .Where(f => !f.EndsWith("kustomization.yaml", StringComparison.Ordinal))
                .Order(),
            Kustomization().Order()
        );

    [Fact]
    public void Every_selector_selects_the_pods_of_the_deployment()
    {
        var labels = Deployment.Spec.Template.Metadata.Labels;
        IDictionary<string, string>[] selectors =
        [
            Deployment.Spec.Selector.MatchLabels,
            Assert.Single(Objects.OfType<V1Service>()).Spec.Selector,
            Assert.Single(Objects.OfType<V1PodDisruptionBudget>()).Spec.Selector.MatchLabels,
            Assert.Single(Objects.OfType<V1NetworkPolicy>()).Spec.PodSelector.MatchLabels,
            Pod.TopologySpreadConstraints.Single().LabelSelector.MatchLabels,
        ];
        Assert.All(selectors, s => Assert.All(s, label => Assert.Equal(label.Value, labels[label.Key])));
        Assert.All(selectors, s => Assert.NotEmpty(s));
    }

    [Fact]
    public void Each_probe_asks_the_health_check_that_is_meant_for_it()
    {
        Assert.Equal("/health/startup", Server.StartupProbe.HttpGet.Path);
        Assert.Equal("/health/live", Server.LivenessProbe.HttpGet.Path);
        Assert.Equal("/health/ready", Server.ReadinessProbe.HttpGet.Path);
    }

    [Fact]
    public void An_upgrade_takes_no_server_away_before_another_is_ready_and_leaves_it_time_to_drain()
    {
        Assert.Equal("0", Deployment.Spec.Strategy.RollingUpdate.MaxUnavailable.Value);
        Assert.True(
            Read().DrainSeconds >= Server.ReadinessProbe.PeriodSeconds * Server.ReadinessProbe.FailureThreshold
        );
        Assert.True(Pod.TerminationGracePeriodSeconds >= Read().DrainSeconds + 30);
    }

    [Fact]
    public void Nobody_is_bound_to_one_server() =>
        Assert.Equal("None", Assert.Single(Objects.OfType<V1Service>()).Spec.SessionAffinity);

    [Fact]
    public void The_process_can_write_nowhere_and_become_nobody_else()
    {
        Assert.True(Pod.SecurityContext.RunAsNonRoot);
        Assert.True(Server.SecurityContext.ReadOnlyRootFilesystem);
        Assert.False(Server.SecurityContext.AllowPrivilegeEscalation);
        Assert.Equal(["ALL"], Server.SecurityContext.Capabilities.Drop);
        Assert.False(Pod.AutomountServiceAccountToken);
    }

    [Fact]
    public void The_server_understands_its_options()
    {
        Assert.Equal(Server.Ports.Single(p => p.Name == "silo").ContainerPort, Read().SiloPort);
        Assert.NotEmpty(Read().TrustedProxies);
        Assert.Contains(Server.Env, e => e.Name == "TALKS_POSTGRES" && e.ValueFrom.SecretKeyRef is not null);
        Assert.Contains(
            Server.Env,
            e => e.Name == "TALKS_ADVERTISE" && e.ValueFrom.FieldRef.FieldPath == "status.podIP"
        );
    }

    static Options Read() => Options.From(new ConfigurationBuilder().AddCommandLine([.. Server.Args]).Build());

    static IEnumerable<string> Kustomization() =>
        File.ReadLines(Path.Combine(Folder(), "kustomization.yaml"))
            .Where(line => line.StartsWith("  - ", StringComparison.Ordinal))
            .Select(line => Path.Combine(Folder(), line[4..]));

    static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Talks.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "infra", "kubernetes");
    }
}
