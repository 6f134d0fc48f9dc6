package cn.zhenggai;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.start.GreetingStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Only the false version is put right, and only in the greeting. */
class GreetingStreamTests {

    @Test
    void theFalseVersionBecomesOneThatKnowsFractions() throws IOException {
        String rest = "10.11.6-MariaDB\0scramble";
        assertThat(through(packet("\n5.5.5-" + rest), packet("\n5.5.5-" + rest)))
                .isEqualTo(bytes(packet("\n5.7.9-" + rest), packet("\n5.5.5-" + rest)));
    }

    @Test
    void everythingElseStaysAsItIs() throws IOException {
        for (String said :
                new String[] {"\n8.0.36\0", "\n11.4.5-MariaDB\0", "\u00ffToo many connections", "", "\n5.5.5"}) {
            assertThat(through(packet(said), "more")).isEqualTo(bytes(packet(said), "more"));
        }
    }

    @Test
    void aLineThatBreaksOffEnds() throws IOException {
        assertThat(through("ab")).isEqualTo(bytes("ab"));
        assertThat(through("")).isEmpty();
        assertThat(through("\u0020\0\0\0\n5.7.9")).isEqualTo(bytes("\u0020\0\0\0\n5.7.9"));
    }

    private static String packet(String body) {
        return (char) body.length() + "\0\0\0" + body;
    }

    private static byte[] bytes(String... parts) {
        return String.join("", parts).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** In small bites, as a socket gives them. */
    private static byte[] through(String... said) throws IOException {
        GreetingStream stream = new GreetingStream(new ByteArrayInputStream(bytes(said)));
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        byte[] bite = new byte[3];
        for (int read = stream.read(bite, 0, 3); read >= 0; read = stream.read(bite, 0, 3)) {
            heard.write(bite, 0, read);
        }
        return heard.toByteArray();
    }
}
