package cn.zhenggai.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Multipart;
import cn.zhenggai.support.Office;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever sends a table to be tried stands in the security log, with what he sent and what became of it. */
@HttpTest
class TriedTablesTests {

    private static final String PAGE = "/rules/limits";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    private final Logger security = (Logger) LoggerFactory.getLogger("cn.zhenggai.security");
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @BeforeEach
    void listen() {
        security.setLevel(ch.qos.logback.classic.Level.INFO);
        heard.start();
        security.addAppender(heard);
    }

    @AfterEach
    void stopListening() {
        security.detachAppender(heard);
        security.setLevel(null);
    }

    @Test
    void aTableThatHoldsCodeIsRefusedAndRemembered() throws IOException {
        Path marker = Path.of("target", "ran-" + System.nanoTime());
        String call = "\\${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('touch "
                + marker.toAbsolutePath() + "') != null}";
        byte[] attack = Files.readString(Path.of("processes/deadline.dmn"))
                .replaceFirst(
                        "<inputEntry id=\"inputEntry_deadline_01_1\">\\s*<text>\"A\"</text>",
                        "<inputEntry expressionLanguage=\"juel\"><text>" + call + "</text>")
                .getBytes(StandardCharsets.UTF_8);
        String login = office.person(Role.SECTION_HEAD).login();
        HttpResponse<String> answer = sent(login, attack);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("expressionLanguage").contains("rule 1, inputEntry");
        assertThat(marker).doesNotExist();
        assertThat(tried())
                .singleElement()
                .asString()
                .contains("who=" + login)
                .contains("size=" + attack.length)
                .contains("sha256=" + Fingerprint.of(attack))
                .contains("verdict=rules.foreign");
    }

    @Test
    void soIsOneThatIsAccepted() throws IOException {
        byte[] table = Files.readAllBytes(Path.of("processes/deadline.dmn"));
        String login = office.person(Role.DIRECTOR).login();
        assertThat(sent(login, table).statusCode()).isEqualTo(200);
        assertThat(tried())
                .singleElement()
                .asString()
                .contains("who=" + login)
                .contains("sha256=" + Fingerprint.of(table))
                .contains("verdict=accepted");
    }

    private HttpResponse<String> sent(String login, byte[] table) {
        HttpReader reader = new HttpReader(port).logIn(login);
        reader.get(PAGE);
        return reader.post(PAGE + "/trial", new Multipart().file("file", "deadline.dmn", "text/xml", table));
    }

    private List<String> tried() {
        return heard.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("event=table-tried"))
                .toList();
    }
}
