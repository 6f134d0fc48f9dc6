package cn.zhenggai.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.DynamicTest;

/** Runs our modules as the files that a browser gets, without a browser: no page, no network, no timers. */
public final class Scripts implements AutoCloseable {

    /** Its own advice about a faster JVM is of no use to a test. */
    private static final Engine ENGINE = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();

    private final Context context = Context.newBuilder("js")
            .engine(ENGINE)
            .allowIO(IOAccess.ALL)
            .allowExperimentalOptions(true)
            .option("js.esm-eval-returns-exports", "true")
            .build();

    /** What a file exports. */
    public Value module(Path file) {
        try {
            return context.eval(Source.newBuilder("js", file.toFile())
                    .mimeType("application/javascript+module")
                    .build());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One of ours, by its path below {@code /js/}. */
    public Value ours(String name) {
        return module(Path.of("src/main/resources/static/js", name));
    }

    /** A value as scripts hold it. */
    public Value json(String text) {
        return context.eval("js", "JSON.parse").execute(text);
    }

    /** Each function that a file of tests exports. */
    public Stream<DynamicTest> testsIn(String file) {
        Value tests = module(Path.of("src/test/resources/scripts", file));
        return tests.getMemberKeys().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> run(tests.getMember(name))));
    }

    /** A promise is settled when the call comes back: nothing here waits for anything outside. */
    private static void run(Value test) {
        Value end = test.execute();
        if (!end.canInvokeMember("then")) {
            return;
        }
        List<String> kept = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        end.invokeMember("then", (ProxyExecutable) arguments -> kept.add("kept"), (ProxyExecutable)
                arguments -> broken.add(arguments[0].toString()));
        if (!broken.isEmpty()) {
            throw new AssertionError(broken.get(0));
        }
        if (kept.isEmpty()) {
            throw new AssertionError("It waits for something that never comes");
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
