package cn.zhenggai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.notification.WebhookSettings.Product;
import cn.zhenggai.notification.WebhookSettings.Robot;
import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.notification.letter.Delivery;
import cn.zhenggai.notification.letter.Letter;
import cn.zhenggai.notification.letter.LetterWords;
import cn.zhenggai.notification.webhook.AllowedHosts;
import cn.zhenggai.notification.webhook.PostWords;
import cn.zhenggai.notification.webhook.RobotForm;
import cn.zhenggai.notification.webhook.WebhookChannel;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.time.DueBy;
import cn.zhenggai.support.MovableClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the robots of three products are sent, what their answers mean, and where nothing is ever posted to. */
class WebhookTests {

    private static final String HOST = "robot.test";

    private final ObjectMapper json = new ObjectMapper();
    private final MovableClock clock = new MovableClock();
    private final AtomicInteger lookups = new AtomicInteger();
    private ScriptedRobot server;
    private DueBy due = DueBy.on(LocalDate.of(2026, 11, 20));

    @BeforeEach
    void aRobotListens() throws IOException {
        server = new ScriptedRobot();
    }

    @AfterEach
    void itEnds() {
        server.close();
    }

    @Test
    void wecomTakesMarkdown() throws Exception {
        assertThat(post(Product.WECOM, null, "/send?key=k").kind()).isEqualTo(Answer.Kind.DELIVERED);
        JsonNode body = body();
        assertThat(body.path("msgtype").asText()).isEqualTo("markdown");
        assertThat(body.at("/markdown/content").asText())
                .contains("督办单", "[教学楼 疏散通道堵塞](http://zhenggai.test/cases/RC-2026-000417)", "2026-11-20");
        assertThat(server.posts().get(0).uri()).hasToString("/send?key=k");
    }

    @Test
    void aLimitOfHoursIsNamedByItsHour() throws Exception {
        due = DueBy.until(LocalDate.of(2026, 11, 20), Instant.parse("2026-11-20T07:20:00Z"));
        post(Product.WECOM, null, "/send?key=k");
        assertThat(body().at("/markdown/content").asText()).contains("期限：2026-11-20 15:20\n");
    }

    @Test
    void dingtalkTakesMarkdownWithATitleAndASealInTheAddress() throws Exception {
        assertThat(post(Product.DINGTALK, "SECabc", "/robot/send?access_token=t")
                        .kind())
                .isEqualTo(Answer.Kind.DELIVERED);
        JsonNode body = body();
        assertThat(body.at("/markdown/title").asText()).isEqualTo("督办单");
        assertThat(body.at("/markdown/text").asText()).contains("RC-2026-000417");
        String moment = String.valueOf(clock.instant().toEpochMilli());
        assertThat(server.posts().get(0).uri().getRawQuery())
                .startsWith("access_token=t&timestamp=" + moment + "&sign=")
                .doesNotContain("SECabc");
        assertThat(server.posts().get(0).uri().getQuery()).endsWith(RobotForm.seal("SECabc", moment + "\nSECabc"));
    }

    @Test
    void feishuTakesACardWithASealInTheBody() throws Exception {
        assertThat(post(Product.FEISHU, "s3", "/hook/x").kind()).isEqualTo(Answer.Kind.DELIVERED);
        JsonNode body = body();
        String moment = String.valueOf(clock.instant().getEpochSecond());
        assertThat(body.path("msg_type").asText()).isEqualTo("interactive");
        assertThat(body.path("timestamp").asText()).isEqualTo(moment);
        assertThat(body.path("sign").asText()).isEqualTo(RobotForm.seal(moment + "\ns3", ""));
        assertThat(body.at("/card/header/title/content").asText()).isEqualTo("督办单");
        assertThat(body.at("/card/elements/0/content").asText()).contains("教学楼");
    }

    @Test
    void theSealIsThatOfThePublishedAlgorithm() {
        assertThat(RobotForm.seal("key", "The quick brown fox jumps over the lazy dog"))
                .isEqualTo("97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"errcode\":0,\"errmsg\":\"ok\"}|DELIVERED",
                "200|{\"code\":0,\"msg\":\"success\",\"data\":{}}|DELIVERED",
                "200|{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}|LATER",
                "200|{\"errcode\":130101,\"errmsg\":\"send too fast\"}|LATER",
                "200|{\"code\":11232,\"msg\":\"frequency limited\"}|LATER",
                "200|{\"code\":9499,\"msg\":\"too many\"}|LATER",
                "200|{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}|NEVER",
                "200|{\"errcode\":310000,\"errmsg\":\"sign not match\"}|NEVER",
                "200|{\"code\":19021,\"msg\":\"sign match fail\"}|NEVER",
                "200|<html>log in</html>|LATER",
                "200|[]|LATER",
                "429|slow down|LATER",
                "500|oops|LATER",
                "503|oops|LATER",
                "404|gone|NEVER",
                "403|no|NEVER"
            })
    void anAnswerIsReadForWhatItSays(int status, String said, Answer.Kind kind) {
        server.answers(status, said);
        assertThat(post(Product.WECOM, null, "/send?key=SECRETKEY").kind()).isEqualTo(kind);
        server.answers(status, said);
        assertThat(post(Product.WECOM, null, "/send?key=SECRETKEY").kind())
                .as("in chunks")
                .isEqualTo(kind);
    }

    @Test
    void nobodyIsFollowed() throws Exception {
        try (ScriptedRobot inside = new ScriptedRobot()) {
            server.redirectsTo("http://127.0.0.1:" + inside.port() + "/admin");
            assertThat(post(Product.WECOM, null, "/send?key=SECRETKEY").kind()).isEqualTo(Answer.Kind.NEVER);
            assertThat(inside.posts()).isEmpty();
        }
    }

    @Test
    void aSlowAnswerIsNotWaitedFor() {
        server.stalls(10);
        long start = System.nanoTime();
        assertThat(post(Product.WECOM, null, "/send").kind()).isEqualTo(Answer.Kind.LATER);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() {
        server.answers(200, "{\"errcode\":0,\"errmsg\":\"" + "x".repeat(5_000_000) + "\"}");
        assertThat(post(Product.WECOM, null, "/send").kind()).isEqualTo(Answer.Kind.LATER);
    }

    @Test
    void aNameIsLookedUpOnceSoThatItCannotAnswerTwice() {
        assertThat(post(Product.WECOM, null, "/send").kind()).isEqualTo(Answer.Kind.DELIVERED);
        assertThat(lookups).hasValue(1);
    }

    @Test
    void aHostThatIsNotListedGetsNothing() {
        Answer answer = channel(List.of("qyapi.weixin.qq.com"), List.of(HOST), List.of(HOST), "/send?key=SECRETKEY")
                .deliver(letter("督办"));
        assertThat(answer.kind()).isEqualTo(Answer.Kind.NEVER);
        assertThat(answer.reason()).contains(HOST, "allowed-hosts").doesNotContain("SECRETKEY");
        assertThat(server.posts()).isEmpty();
        assertThat(lookups).hasValue(0);
    }

    @Test
    void plainHttpHasToBeAllowedByName() {
        Answer answer =
                channel(List.of(HOST), List.of(), List.of(HOST), "/send").deliver(letter("督办"));
        assertThat(answer.kind()).isEqualTo(Answer.Kind.NEVER);
        assertThat(answer.reason()).contains("https only");
        assertThat(server.posts()).isEmpty();
    }

    @Test
    void aListedNameThatLeadsIntoTheOwnNetworkGetsNothing() {
        Answer answer =
                channel(List.of(HOST), List.of(HOST), List.of(), "/send").deliver(letter("督办"));
        assertThat(answer.kind()).isEqualTo(Answer.Kind.NEVER);
        assertThat(answer.reason()).contains("own network");
        assertThat(server.posts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "10.0.0.1",
                "172.16.5.4",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.1.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fc00::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "ff02::1",
                "198.18.0.1"
            })
    void addressesOfTheOwnNetworkAreKnown(String address) throws Exception {
        assertThat(AllowedHosts.inward(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "101.91.40.24", "203.119.169.1", "2408:8756::1", "172.32.0.1"})
    void addressesOutsideAreKnown(String address) throws Exception {
        assertThat(AllowedHosts.inward(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void whatSomebodyTypedCallsNobodyAndLinksNowhere() throws Exception {
        Answer answer =
                usual(Product.WECOM, null, "/send").deliver(letter("<@all> [点我](http://evil.test) `x` **y**\r\n# z"));
        assertThat(answer.kind()).isEqualTo(Answer.Kind.DELIVERED);
        String said = body().at("/markdown/content").asText();
        assertThat(said).doesNotContain("<@all>", "](http://evil", "`x`", "**y**", "\n# z");
    }

    @Test
    void aPostOfThousandsOfCasesFitsAndSaysHowManyMore() throws Exception {
        Letter.Line line = letter("很长的标题".repeat(30)).only();
        List<Letter.Line> ten = Stream.generate(() -> line).limit(10).toList();
        Letter many = new Letter(delivery(), List.of(new Letter.Section(News.ORDER, 3_000, ten)));
        assertThat(usual(Product.WECOM, null, "/send").deliver(many).kind()).isEqualTo(Answer.Kind.DELIVERED);
        String said = body().at("/markdown/content").asText();
        assertThat(said.getBytes(StandardCharsets.UTF_8).length).isLessThan(4_096);
        assertThat(said).containsPattern("还有 2,9\\d\\d 条");
    }

    private JsonNode body() throws IOException {
        return json.readTree(server.posts().get(0).body());
    }

    private Answer post(Product product, String secret, String path) {
        return usual(product, secret, path).deliver(letter("教学楼 疏散通道堵塞"));
    }

    private WebhookChannel usual(Product product, String secret, String path) {
        return channel(List.of(HOST), List.of(HOST), List.of(HOST), product, secret, path);
    }

    private WebhookChannel channel(List<String> allowed, List<String> plain, List<String> inward, String path) {
        return channel(allowed, plain, inward, Product.WECOM, null, path);
    }

    private WebhookChannel channel(
            List<String> allowed,
            List<String> plain,
            List<String> inward,
            Product product,
            String secret,
            String path) {
        URI url = URI.create("http://" + HOST + ":" + server.port() + path);
        Robot robot = new Robot("群", product, url, secret, null, null, null, null);
        WebhookSettings settings = new WebhookSettings(allowed, plain, inward, List.of(robot));
        AllowedHosts hosts = new AllowedHosts(settings, Optional.of(name -> {
            lookups.incrementAndGet();
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }));
        return new WebhookChannel(settings, hosts, words(), json, Duration.ofSeconds(2), clock);
    }

    private static PostWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/notification");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.CHINESE);
        return new PostWords(new LetterWords(messages, new MailSettings("", "a@b", "http://zhenggai.test")));
    }

    private Letter letter(String title) {
        Letter.Line line = new Letter.Line(
                "ORDER", CaseNumber.of(2026, 417).value(), null, title, "柳河镇中心小学", Severity.GENERAL, false, due, 1);
        return new Letter(delivery(), List.of(new Letter.Section(News.ORDER, 1, List.of(line))));
    }

    private static Delivery delivery() {
        return new Delivery(1, "WEBHOOK", null, "群", null, 0, Instant.EPOCH);
    }
}
