package cn.zhenggai.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** What a context of a {@link ProcessTest} finds around it: a database, a folder for files, and the engine's clockwork. */
record Surroundings(TestDatabase database, boolean jobs, boolean played) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration test) {
        Path files = folder();
        TestDatabase.Schema schema = (played ? PlayedCounty.ofThisBuild() : Optional.<PlayedCounty>empty())
                .map(county -> county.beside(files, context))
                .orElseGet(database::fresh);
        TestPropertyValues.of(
                        "spring.datasource.url=" + schema.url(),
                        "spring.datasource.username=" + schema.user(),
                        "spring.datasource.password=" + schema.password(),
                        "zhenggai.files=" + files,
                        "camunda.bpm.job-execution.enabled=" + jobs)
                .applyTo(context);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "files")), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean demo(Class<?> test) {
        ActiveProfiles profiles = AnnotatedElementUtils.findMergedAnnotation(test, ActiveProfiles.class);
        return profiles != null && List.of(profiles.profiles()).contains("demo");
    }

    static class Factory implements ContextCustomizerFactory {
        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> test, List<ContextConfigurationAttributes> configuration) {
            ProcessTest wanted = TestContextAnnotationUtils.findMergedAnnotation(test, ProcessTest.class);
            return wanted == null ? null : new Surroundings(wanted.database(), wanted.jobs(), demo(test));
        }
    }
}
