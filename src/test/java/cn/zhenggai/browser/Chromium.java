package cn.zhenggai.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Finds the Chromium of the machine and starts it once for all tests of a JVM; rather the shell without windows, which
 * draws and runs pages with the same engine and leaves out what nobody sees, than the whole program.
 */
class Chromium implements ExecutionCondition {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=zh-CN");

    private static Browser browser;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (program().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        return "true".equals(System.getenv("CI"))
                ? ConditionEvaluationResult.enabled("In CI the browser tests must run")
                : ConditionEvaluationResult.disabled("SKIPPED: no Chromium here (Debian: chromium-headless-shell)");
    }

    static synchronized Browser browser() {
        if (browser == null) {
            browser = started(FLAGS);
        }
        return browser;
    }

    /** Another one, which takes this host for the machine it runs on. */
    static Browser knowing(String host) {
        return started(Stream.concat(FLAGS.stream(), Stream.of("--host-resolver-rules=MAP " + host + " 127.0.0.1"))
                .toList());
    }

    private static Browser started(List<String> flags) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser started = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program().orElseThrow(() -> new IllegalStateException("No Chromium")))
                        .setArgs(flags));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return started;
    }

    private static Optional<Path> program() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
