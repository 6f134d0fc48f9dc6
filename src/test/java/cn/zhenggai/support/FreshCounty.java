package cn.zhenggai.support;

import cn.zhenggai.security.LoginThrottle;
import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Every class finds the county as the start of the server left it, whichever classes used the same context before: what
 * they wrote is taken out and what they changed is put back. A context costs seconds, this some hundredths. The demo
 * stays as it is: its year is played once a context, and takes minutes.
 */
public class FreshCounty implements TestExecutionListener {

    private static final Map<ApplicationContext, KeptRows> KEPT = new WeakHashMap<>();

    /** What the file of heads said then, because it belongs to the rows. */
    private static final Map<ApplicationContext, byte[]> HEADS = new WeakHashMap<>();

    private boolean settled;

    /** Not before the class, because a context may need what the class starts, such as a mail server. */
    @Override
    public void prepareTestInstance(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        DataSource database = context.getBeanProvider(DataSource.class).getIfAvailable();
        if (settled || database == null || context.getEnvironment().matchesProfiles("demo")) {
            return;
        }
        settled = true;
        boolean held = AnnotatedElementUtils.hasAnnotation(test.getTestClass(), TimeAtHand.class);
        context.getBeanProvider(MovableClock.class).ifAvailable(held ? MovableClock::putBack : MovableClock::letGo);
        Path files = Path.of(context.getEnvironment().getProperty("zhenggai.files", "target/files/none"));
        Path heads = files.resolveSibling(files.getFileName() + "-log.heads");
        KeptRows kept = KEPT.get(context);
        if (kept == null) {
            KEPT.put(context, KeptRows.of(database));
            keep(context, heads);
            return;
        }
        kept.putBack(database);
        putBack(context, heads);
        empty(files);
        learn(context, "books");
        learn(context, "almanacs");
        context.getBeanProvider(LoginThrottle.class).ifAvailable(FreshCounty::forgive);
    }

    private static void keep(ApplicationContext context, Path heads) {
        try {
            if (Files.exists(heads)) {
                HEADS.put(context, Files.readAllBytes(heads));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void putBack(ApplicationContext context, Path heads) {
        try {
            if (HEADS.containsKey(context)) {
                Files.write(heads, HEADS.get(context));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the evidence out; marks of the folder itself stay. */
    private static void empty(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.walk(folder, 3) : Stream.empty()) {
            for (Path file : files.filter(path -> path.getNameCount() > folder.getNameCount() + 1)
                    .filter(Files::isRegularFile)
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Guesses of classes before, some of them at moments that are still to come. */
    private static void forgive(LoginThrottle throttle) {
        for (String kept : List.of("guesses", "networks", "knownHere")) {
            ((Cache<?, ?>) ReflectionTestUtils.getField(throttle, kept)).invalidateAll();
        }
    }

    /** Does at once what the server does every three seconds. */
    private static void learn(ApplicationContext context, String known) {
        if (context.containsBean(known)) {
            ReflectionTestUtils.invokeMethod(context.getBean(known), "look");
        }
    }
}
