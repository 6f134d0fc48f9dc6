package cn.zhenggai.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.security.TokenReach;
import cn.zhenggai.security.token.IssuingToken;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.AnswerHeaders;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Office;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is refused before anybody parses it or asks who sent it, by people who write to the line themselves. */
@HttpTest
class DoorTests {

    /** Another address of this machine: whoever sits there must not be felt here. */
    private static final String ELSEWHERE = "127.0.0.9";

    private static final long MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    IssuingToken issuing;

    private String token;

    @BeforeEach
    void somebodyWithAToken() {
        token = issuing.issue(office.person(Role.INSPECTOR).id(), "test", TokenReach.ACT, Duration.ofDays(1));
    }

    @Test
    void nothingIsKeptForAStrangerAndHisLoginWorksAllTheSame() {
        for (int i = 0; i < 30; i++) {
            HttpReader stranger = new HttpReader(port);
            assertThat(stranger.get("/login").statusCode()).isEqualTo(200);
            assertThat(stranger.session()).as("a session").isEmpty();
        }
        HttpReader person = new HttpReader(port);
        String login = office.person(Role.DEPUTY).login();
        assertThat(person.logIn(login, Office.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(person.session()).isPresent();
        person.forgetToken();
        assertThat(person.post("/logout").statusCode())
                .as("a form without the session's token")
                .isEqualTo(403);
        person.get("/profile");
        assertThat(person.post("/logout").statusCode()).isEqualTo(302);
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeAByteOfItIsRead() throws IOException {
        String declared = "Content-Type: application/json\r\nContent-Length: " + 136 * MEGABYTE + "\r\n";
        assertProblem(talk("POST /api/v1/cases", bearer() + declared, ""), 413);
        assertProblem(talk("POST /api/v1/evidence", bearer() + declared.replace("json", "pdf"), ""), 413);
        assertProblem(
                talk("POST /api/v1/cases", "Content-Type: application/json\r\nContent-Length: 70000\r\n", ""), 413);
        assertProblem(
                talk("POST /login", "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n", ""),
                413);
    }

    @Test
    void aMadeUpSessionMakesNobodyKnown() throws IOException {
        assertProblem(
                talk(
                        "POST /cases",
                        "Cookie: JSESSIONID=0123456789ABCDEF\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                                + "Content-Length: 9000000\r\n",
                        ""),
                413);
    }

    @Test
    void aBodyThatDoesNotSayHowLargeItIsIsMeasuredWhileItComes() throws IOException {
        String chunked = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n";
        String chunk = "%x\r\n%s\r\n".formatted(8 * MEGABYTE, " ".repeat((int) (8 * MEGABYTE)));
        assertProblem(talk("POST /api/v1/cases", bearer() + chunked, chunk), 413);
    }

    @Test
    void hundredsOfHalfSentBodiesOfOneAddressStopNobodyElseAndEndInSeconds() throws IOException {
        List<Socket> half = new ArrayList<>();
        try {
            for (int i = 0; i < 230; i++) {
                Socket socket = new Socket();
                socket.bind(new InetSocketAddress(InetAddress.getByName(ELSEWHERE), 0));
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                socket.setSoTimeout(20_000);
                write(
                        socket,
                        "POST /login HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nlogin=a");
                half.add(socket);
            }
            long start = System.nanoTime();
            assertThat(new HttpReader(port).get("/login").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
            int refused = 0;
            for (Socket socket : half) {
                refused += answer(socket).startsWith("HTTP/1.1 429") ? 1 : 0;
            }
            assertThat(refused).as("more than a hundred at once").isGreaterThan(100);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(18));
        } finally {
            for (Socket socket : half) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"12000, 0, 414", "10, 20000, 431", "10, 40000, 400"})
    void whatIsTooLongIsAProblemDocumentWithTheHeadersOfAllAnswers(int address, int header, int status)
            throws IOException {
        assertProblem(talk("GET /" + "a".repeat(address), "X-Long: " + "b".repeat(header) + "\r\n", ""), status);
    }

    @ParameterizedTest
    @CsvSource({"/cases/a%2Fb", "/cases/a%5Cb", "/cases/[x]", "/cases/%00", "/%"})
    void anAddressThatTheContainerRefusesIsAProblemDocumentToo(String address) throws IOException {
        String answer = talk("GET " + address, "", "");
        assertThat(answer).matches("(?s)HTTP/1.1 (400|404|401) .*");
        assertProblem(answer, Integer.parseInt(answer.substring(9, 12)));
    }

    @ParameterizedTest
    @CsvSource({"TRACE, 405", "CONNECT, 501", "PROPFIND, 400", "NONSENSE, 400"})
    void aWayToAskThatNobodyOffersIsAProblemDocumentToo(String way, int status) throws IOException {
        String answer = talk(way + " /api/v1/me", "X-Secret: echo\r\n", "");
        assertProblem(answer, status);
        assertThat(answer).doesNotContain("echo");
    }

    @Test
    void aFileNameWithANulIsNoFaultOfTheServers() {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0b.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\nnothing\r\n--x--\r\n";
        HttpResponse<String> answer = new HttpReader(port)
                .json(
                        "/api/v1/evidence",
                        body,
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "multipart/form-data; boundary=x");
        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    @Test
    void peopleGetAPageInTheirWords() throws IOException {
        String answer = talk("GET /cases/a%2Fb", "Accept: text/html\r\n", "", "");
        assertThat(answer).contains("text/html;charset=UTF-8", "这个请求无法处理").doesNotContain("Tomcat");
        AnswerHeaders.of(answer).complete();
    }

    private String bearer() {
        return "Authorization: Bearer " + token + "\r\n";
    }

    private static void assertProblem(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json", "\"status\":" + status)
                .doesNotContain("Exception", "Tomcat");
        AnswerHeaders.of(answer).complete();
    }

    private String talk(String line, String headers, String body) throws IOException {
        return talk(line, headers, body, "Accept: application/json\r\n");
    }

    private String talk(String line, String headers, String body, String accept) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(15_000);
            try {
                write(socket, line + " HTTP/1.1\r\nHost: x\r\n" + accept + headers + "\r\n" + body);
            } catch (IOException refusedWhileWriting) {
                // The answer is there all the same.
            }
            return answer(socket);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Until the server has said what it has to say. */
    private static String answer(Socket socket) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try {
            socket.setSoTimeout(Math.min(socket.getSoTimeout(), 15_000));
            for (int read = socket.getInputStream().read(some);
                    read > 0;
                    read = socket.getInputStream().read(some)) {
                said.write(some, 0, read);
                socket.setSoTimeout(300);
            }
        } catch (IOException nothingMore) {
            // The line is kept for the next request, or was cut after the answer.
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
