package mnr.stack.shared;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MavenBuildTest {

    @Test
    void itIsFoundBackByItsName() {
        MavenBuild build = new MavenBuild(4711, Instant.parse("2026-01-02T03:04:05Z"));

        assertThat(MavenBuild.named(build.name())).contains(build);
        assertThat(MavenBuild.named("4711")).isEmpty();
    }

    @Test
    void mavenIsKnownByItsMainClassAndNotByItsJars() {
        assertThat(MavenBuild.isMaven(List.of(
                        "java",
                        "-classpath",
                        "/m/boot/plexus-classworlds-2.x.jar",
                        "-Dmaven.home=/m",
                        "org.codehaus.plexus.classworlds.launcher.Launcher",
                        "verify")))
                .isTrue();
        assertThat(MavenBuild.isMaven(
                        List.of("java", "-cp", "plexus-classworlds-2.6.0.jar:maven-core.jar", "SomeTest")))
                .isFalse();
    }

    @Test
    void aLaterProcessWithTheSamePidIsAnotherOne() {
        MavenBuild now = MavenBuild.of(ProcessHandle.current()).orElseThrow();
        MavenBuild before = new MavenBuild(now.pid(), now.startedAt().minusSeconds(60));

        assertThat(now.isAlive()).isTrue();
        assertThat(before.isAlive()).isFalse();
    }
}
