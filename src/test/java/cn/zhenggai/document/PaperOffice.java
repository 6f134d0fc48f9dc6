package cn.zhenggai.document;

import cn.zhenggai.support.TimeAtHand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** An office with a register and a folder of templates of its own, and a clock at hand. */
@TimeAtHand
@TestPropertySource(properties = {"zhenggai.test.register=papers", "zhenggai.papers-pressed-at-once=true"})
abstract class PaperOffice {

    static final Path TEMPLATES = folder();

    @DynamicPropertySource
    static void templates(DynamicPropertyRegistry properties) {
        properties.add("zhenggai.templates", TEMPLATES::toString);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("templates");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
