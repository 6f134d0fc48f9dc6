package cn.zhenggai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.notification.ScriptedRobot.Post;
import cn.zhenggai.notification.hook.HookChannel;
import cn.zhenggai.notification.hook.HookSignature;
import cn.zhenggai.notification.hook.HookTopic;
import cn.zhenggai.notification.hook.Hooks;
import cn.zhenggai.notification.hook.KeepingHooks;
import cn.zhenggai.notification.hook.TellingHooks;
import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.notification.letter.Letters;
import cn.zhenggai.notification.mail.BadAddresses;
import cn.zhenggai.notification.mail.MailChannel;
import cn.zhenggai.notification.outbox.DueDeliveries;
import cn.zhenggai.notification.outbox.SendingDeliveries;
import cn.zhenggai.notification.push.PushChannel;
import cn.zhenggai.notification.webhook.AllowedHosts;
import cn.zhenggai.notification.webhook.WebhookChannel;
import cn.zhenggai.operation.SealingKey;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.shared.CaseNumber;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Programs are told that something happened: signed, once, again until they take it, and nothing that is a secret. */
class HookTests extends MailTest {

    private static final String HOST = "office.test";

    @Autowired
    SealingKey key;

    @Autowired
    Hooks hooks;

    @Autowired
    TellingHooks telling;

    @Autowired
    DueDeliveries due;

    @Autowired
    Letters letters;

    @Autowired
    MailChannel mail;

    @Autowired
    WebhookChannel webhook;

    @Autowired
    PushChannel push;

    @Autowired
    BadAddresses badAddresses;

    @Autowired
    ObjectMapper json;

    private ScriptedRobot server;
    private KeepingHooks keeping;
    private SendingDeliveries sending;

    @BeforeEach
    void aProgramListens() throws IOException {
        server = new ScriptedRobot().answers(204, "");
        jdbc.sql("delete from hook").update();
        WebhookSettings settings =
                new WebhookSettings(List.of(HOST, "other.test"), List.of(HOST), List.of(HOST), List.of());
        AllowedHosts hosts =
                new AllowedHosts(settings, Optional.of(host -> new InetAddress[] {InetAddress.getLoopbackAddress()}));
        HookChannel channel = new HookChannel(hooks, hosts, key, json, jdbc, Duration.ofSeconds(5), clock);
        keeping = new KeepingHooks(hooks, channel, hosts, key, clock);
        sending = new SendingDeliveries(due, letters, mail, webhook, telling, channel, push, badAddresses, clock);
        sending.programs();
        Outboxes.empty(jdbc);
    }

    @AfterEach
    void itEnds() {
        server.close();
        jdbc.sql("delete from hook").update();
    }

    @Test
    void aChangeIsPostedWithASignatureThatTheProgramCanCheckAndWithoutAnybodysName() throws Exception {
        String secret = added("信息中心", EnumSet.allOf(HookTopic.class));
        assertThat(jdbc.sql("select secret from hook").query(String.class).single())
                .as("in a dump of the database")
                .doesNotContain(secret.substring("whsec_".length()));
        CaseNumber number = journey.issued();
        sending.programs();
        Post signed = post("case.sign_notice");
        assertThat(signed.header("webhook-id")).matches(number + "-\\d+");
        assertThat(signed.header("webhook-timestamp"))
                .isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
        String text = signed.header("webhook-id") + "." + signed.header("webhook-timestamp") + "." + signed.body();
        assertThat(signed.header("webhook-signature")).isEqualTo("v1," + HookSignature.sealed(secret, text));
        JsonNode body = json.readTree(signed.body());
        assertThat(body.at("/data/number").asText()).isEqualTo(number.value());
        assertThat(body.at("/data/state").asText()).isEqualTo("ISSUED");
        assertThat(Instant.parse(body.at("/timestamp").asText())).isBeforeOrEqualTo(clock.instant());
        assertThat(signed.body()).doesNotContain("周建国", "办公楼", "小学");
        assertThat(server.posts()).extracting(one -> one.header("webhook-id")).doesNotHaveDuplicates();
    }

    @Test
    void theSignatureIsThatOfThePublishedExample() {
        assertThat(HookSignature.sealed(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}"))
                .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whatWasNotTakenIsSentAgainUnderTheSameIdUntilItIs() {
        added("信息中心", EnumSet.of(HookTopic.ORDERED));
        journey.issued();
        server.answers(500, "");
        sending.programs();
        assertThat(server.posts()).hasSize(1);
        sending.programs();
        assertThat(server.posts()).as("it is left alone for a minute").hasSize(1);
        server.answers(200, "fine");
        clock.forward(Duration.ofMinutes(2));
        sending.programs();
        assertThat(server.posts()).hasSize(2);
        assertThat(server.posts().get(1).header("webhook-id"))
                .isEqualTo(server.posts().get(0).header("webhook-id"));
        assertThat(server.posts().get(1).header("webhook-timestamp"))
                .isNotEqualTo(server.posts().get(0).header("webhook-timestamp"));
        clock.forward(Duration.ofDays(1));
        sending.programs();
        assertThat(server.posts()).as("what was taken is not sent again").hasSize(2);
    }

    @Test
    void aConfidentialCaseIsNotToldAndNothingThatWasNotAskedFor() {
        added("信息中心", EnumSet.of(HookTopic.FOUND));
        journey.issuedInConfidence();
        CaseNumber open = journey.issued();
        sending.programs();
        assertThat(server.posts()).singleElement().satisfies(post -> assertThat(post.body())
                .contains("case.open", open.value()));
    }

    @Test
    void whatHappensWhileItIsOffIsNotPostedLater() {
        added("信息中心", EnumSet.allOf(HookTopic.class));
        long id = keeping.of(journey.actor("admin")).get(0).id();
        keeping.turn(journey.actor("admin"), id, false);
        journey.issued();
        sending.programs();
        keeping.turn(journey.actor("admin"), id, true);
        sending.programs();
        assertThat(server.posts()).isEmpty();
    }

    @Test
    void whoSaysThatHeIsGoneIsSwitchedOff() {
        added("信息中心", EnumSet.of(HookTopic.FOUND));
        journey.drafted();
        server.answers(410, "");
        sending.programs();
        assertThat(keeping.of(journey.actor("admin"))).singleElement().satisfies(hook -> {
            assertThat(hook.active()).isFalse();
            assertThat(hook.lastResult()).isEqualTo("HTTP 410");
        });
    }

    @Test
    void oneThatIsDownDoesNotHoldUpAnother() throws IOException {
        try (ScriptedRobot other = new ScriptedRobot().answers(503, "")) {
            keeping.add(journey.actor("admin"), entry("甲", address(other), EnumSet.allOf(HookTopic.class)))
                    .orThrow();
            added("乙", EnumSet.allOf(HookTopic.class));
            journey.assigned();
            sending.programs();
            assertThat(other.posts()).hasSize(1);
            assertThat(server.posts()).hasSizeGreaterThan(3);
        }
    }

    @Test
    void aTestIsPostedAtOnceAndItsResultIsKept() {
        added("信息中心", EnumSet.of(HookTopic.FOUND));
        long id = keeping.of(journey.actor("admin")).get(0).id();
        assertThat(keeping.tryOut(journey.actor("admin"), id).kind()).isEqualTo(Answer.Kind.DELIVERED);
        assertThat(post("hook.test").header("webhook-signature")).startsWith("v1,");
        server.answers(302, "");
        assertThat(keeping.tryOut(journey.actor("admin"), id).kind()).isEqualTo(Answer.Kind.LATER);
        assertThat(keeping.of(journey.actor("admin")).get(0).lastResult()).isEqualTo("HTTP 302");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.test/x",
                "http://other.test/x",
                "https://me:secret@office.test/x",
                "file:///etc/passwd",
                "office.test",
                "https://127.0.0.1/x",
                "https://office.test/ x"
            })
    void anAddressThatTheOperatorDidNotPermitIsNotTaken(String url) {
        assertThat(keeping.add(journey.actor("admin"), entry("信息中心", url, Set.of(HookTopic.FOUND)))
                        .refusal()
                        .reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.field()).isEqualTo("url"));
    }

    @Test
    void aPermittedNameThatLeadsIntoTheOwnNetworkIsNotPostedTo() {
        keeping.add(journey.actor("admin"), entry("别处", "https://other.test/x", Set.of(HookTopic.FOUND)))
                .orThrow();
        long id = keeping.of(journey.actor("admin")).get(0).id();
        assertThat(keeping.tryOut(journey.actor("admin"), id).reason()).contains("own network");
    }

    @Test
    void everyDeedBelongsToOneTopic() {
        assertThat(Stream.of(HookTopic.values()).flatMap(topic -> topic.deeds().stream()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(CaseDeed.values()));
    }

    private String added(String name, Set<HookTopic> topics) {
        return keeping.add(journey.actor("admin"), entry(name, address(server), topics))
                .orThrow();
    }

    private static KeepingHooks.Entry entry(String name, String url, Set<HookTopic> topics) {
        return new KeepingHooks.Entry(name, url, topics);
    }

    private static String address(ScriptedRobot server) {
        return "http://" + HOST + ":" + server.port() + "/in?key=k";
    }

    private Post post(String type) {
        return server.posts().stream()
                .filter(post -> post.body().contains("\"" + type + "\""))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " was not posted: " + server.posts()));
    }
}
