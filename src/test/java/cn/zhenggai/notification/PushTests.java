package cn.zhenggai.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.notification.ToldBrowser.Arrived;
import cn.zhenggai.notification.hook.HookChannel;
import cn.zhenggai.notification.hook.TellingHooks;
import cn.zhenggai.notification.letter.Letters;
import cn.zhenggai.notification.mail.BadAddresses;
import cn.zhenggai.notification.mail.ChoosingMail;
import cn.zhenggai.notification.mail.MailChannel;
import cn.zhenggai.notification.mail.MailChoice;
import cn.zhenggai.notification.outbox.DueDeliveries;
import cn.zhenggai.notification.outbox.Outbox;
import cn.zhenggai.notification.outbox.SendingDeliveries;
import cn.zhenggai.notification.push.KeepingDevices;
import cn.zhenggai.notification.push.PushChannel;
import cn.zhenggai.notification.push.PushDevices;
import cn.zhenggai.notification.push.PushKeys;
import cn.zhenggai.notification.push.PushMessages;
import cn.zhenggai.notification.webhook.AllowedHosts;
import cn.zhenggai.notification.webhook.WebhookChannel;
import cn.zhenggai.operation.SealingKey;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** A device is told that there is something new, never what; and only whoever wanted it, when he wants to be told. */
class PushTests extends MailTest {

    private static final String HOST = "push.test";
    private static final PushSettings ON = new PushSettings(true, URI.create("mailto:it@zhenggai.test"));

    @Autowired
    SealingKey seal;

    @Autowired
    TellingHooks telling;

    @Autowired
    HookChannel hooks;

    @Autowired
    DueDeliveries due;

    @Autowired
    Letters letters;

    @Autowired
    MailChannel mail;

    @Autowired
    WebhookChannel webhook;

    @Autowired
    BadAddresses badAddresses;

    @Autowired
    MailSettings mailSettings;

    @Autowired
    ChoosingMail choosing;

    @Autowired
    Directory directory;

    @Autowired
    MessageSource words;

    @Autowired
    Settings settings;

    @Autowired
    ObjectMapper json;

    private ToldBrowser browser;
    private PushKeys keys;
    private KeepingDevices keeping;
    private Outbox outbox;
    private SendingDeliveries round;
    private Actor officer;

    @BeforeEach
    void aBrowserListens() throws Exception {
        browser = new ToldBrowser();
        journey.settle();
        officer = journey.actor(CaseJourney.OFFICER);
        jdbc.sql("delete from push_device").update();
        WebhookSettings allowed = new WebhookSettings(List.of(HOST), List.of(HOST), List.of(HOST), List.of());
        AllowedHosts hosts =
                new AllowedHosts(allowed, Optional.of(host -> new InetAddress[] {InetAddress.getLoopbackAddress()}));
        keys = new PushKeys(jdbc, seal, clock);
        PushDevices devices = new PushDevices(jdbc, clock);
        PushMessages messages = new PushMessages(keys, ON, settings, directory, words, json, clock);
        PushChannel channel = new PushChannel(ON, devices, messages, hosts, Duration.ofSeconds(5), clock);
        keeping = new KeepingDevices(devices, ON, hosts);
        outbox = new Outbox(jdbc, mailSettings, ON);
        round = new SendingDeliveries(due, letters, mail, webhook, telling, hooks, channel, badAddresses, clock);
    }

    @AfterEach
    void nothingIsLeft() {
        Outboxes.empty(jdbc);
        jdbc.sql("delete from push_device").update();
        browser.close();
    }

    @Test
    void aDeviceIsToldHowMuchIsNewAndNothingElse() throws Exception {
        subscribed();
        told("ISSUED");
        round.devices();
        Arrived message = browser.arrived().get(0);
        JsonNode said = json.readTree(browser.opened(message));
        assertThat(said.get("body").asText()).isEqualTo("您有 1 条未读消息，点开查看。");
        assertThat(said.get("url").asText()).isEqualTo("/inbox");
        assertThat(said.toString()).doesNotContain("小学", "教学楼", "RC-");
        assertThat(message.header("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(message.header("TTL")).isEqualTo("14400");
        assertThat(states()).containsExactly("SENT");
        round.devices();
        assertThat(browser.arrived()).hasSize(1);
    }

    /** By the key that the browser subscribed with, which is the same after a start. */
    @Test
    void theServiceOfTheBrowserCanCheckWhoSends() throws Exception {
        subscribed();
        told("ISSUED");
        round.devices();
        String[] said = browser.arrived().get(0).header("Authorization").split("[ ,=]+");
        assertThat(said).hasSize(5).startsWith("vapid", "t").contains("k");
        byte[] point = Base64.getUrlDecoder().decode(said[4]);
        ECKey key = new ECKey.Builder(
                        Curve.P_256,
                        Base64URL.encode(Arrays.copyOfRange(point, 1, 33)),
                        Base64URL.encode(Arrays.copyOfRange(point, 33, 65)))
                .build();
        SignedJWT token = SignedJWT.parse(said[2]);
        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(token.getJWTClaimsSet().getAudience())
                .containsExactly(browser.endpoint(HOST).replace("/send/abc", ""));
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("mailto:it@zhenggai.test");
        assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
                .isBetween(clock.instant(), clock.instant().plus(Duration.ofHours(24)));
        assertThat(new PushKeys(jdbc, seal, clock).publicKey()).isEqualTo(said[4]);
        assertThat(jdbc.sql("select pair from push_key").query(String.class).single())
                .as("in a dump of the database")
                .doesNotContain("kty", keys.pair().getD().toString());
    }

    @Test
    void whatCanWaitIsToldOnlyToWhoeverWantsAllAtOnce() {
        subscribed();
        told("ASSIGNED");
        assertThat(states()).isEmpty();
        choose(new MailChoice(MailChoice.CanWait.AT_ONCE, null, null));
        told("ASSIGNED");
        assertThat(states()).containsExactly("DUE");
    }

    @Test
    void quietHoursHoldItAndAnOrderIsNotHeld() {
        subscribed();
        LocalTime now = LocalTime.ofInstant(clock.instant(), BureauTime.ZONE);
        choose(new MailChoice(MailChoice.CanWait.DIGEST, now.minusHours(1), now.plusHours(1)));
        told("ISSUED");
        round.devices();
        assertThat(browser.arrived()).isEmpty();
        told("ORDER");
        round.devices();
        assertThat(browser.arrived()).hasSize(1);
    }

    @Test
    void aBrowserThatHasGoneIsForgotten() {
        for (int gone : new int[] {404, 410}) {
            subscribed();
            browser.answers(gone);
            told("ISSUED");
            round.devices();
            assertThat(keeping.of(officer)).as("after " + gone).isEmpty();
        }
    }

    @Test
    void aServiceInTroubleIsAskedAgainAndARefusalIsNot() {
        subscribed();
        browser.answers(503);
        told("ISSUED");
        round.devices();
        assertThat(states()).containsExactly("DUE");
        assertThat(keeping.of(officer).get(0).lastResult()).isEqualTo("HTTP 503");
        Outboxes.empty(jdbc);
        browser.answers(403);
        told("ISSUED");
        round.devices();
        assertThat(states()).containsExactly("FAILED");
        assertThat(keeping.of(officer)).hasSize(1);
    }

    @Test
    void whatHasBeenReadMeanwhileOrIsFourHoursOldIsNotToldAnyMore() {
        subscribed();
        told("ISSUED");
        jdbc.sql("update message set read_at = created_at").update();
        round.devices();
        told("ISSUED");
        jdbc.sql("update delivery set created_at = :then where state = 'DUE'")
                .param("then", BureauTime.column(clock.instant().minus(Duration.ofHours(5))))
                .update();
        round.devices();
        assertThat(browser.arrived()).isEmpty();
        assertThat(states()).containsExactly("NONE", "NONE");
    }

    @Test
    void aBrowserTellsWhoeverSubscribedLastAndOnlyHeEndsIt() {
        subscribed();
        Actor other = journey.actor(CaseJourney.PRINCIPAL);
        long id = keeping.of(officer).get(0).id();
        assertThatThrownBy(() -> keeping.end(other, id)).isInstanceOf(NotFound.class);
        assertThat(keeping.add(other, entry(browser.endpoint(HOST))).accepted()).isTrue();
        assertThat(keeping.of(officer)).isEmpty();
        keeping.end(other, keeping.of(other).get(0).id());
        told("ISSUED");
        assertThat(states()).isEmpty();
    }

    @Test
    void addressesBeyondTheOperatorsListAndBrokenKeysAreRefused() {
        assertThat(refusal(entry("https://elsewhere.test/send"))).contains("pushHost");
        assertThat(refusal(entry("file:///etc/passwd"))).contains("pushHost");
        assertThat(refusal(new KeepingDevices.Entry(browser.endpoint(HOST), "BAAA", browser.auth(), "x")))
                .contains("pushBroken");
        assertThat(refusal(new KeepingDevices.Entry(browser.endpoint(HOST), browser.key(), "AA", "x")))
                .contains("pushBroken");
        assertThat(refusal(new KeepingDevices.Entry(null, null, null, null))).contains("required");
        assertThat(keeping.of(officer)).isEmpty();
    }

    /** As the product comes: nobody is told, and nothing is written. */
    @Test
    void withoutTheOperatorNothingLeaves() {
        subscribed();
        PushSettings off = new PushSettings(false, null);
        Outboxes.tell(jdbc, new Outbox(jdbc, mailSettings, off), officer.personId(), "ISSUED", clock.instant());
        assertThat(states()).isEmpty();
        assertThat(sending).isNotNull();
    }

    private Set<String> refusal(KeepingDevices.Entry entry) {
        return keeping.add(officer, entry).refusal().reasons().stream()
                .map(reason -> reason.code())
                .collect(Collectors.toSet());
    }

    private void subscribed() {
        assertThat(keeping.add(officer, entry(browser.endpoint(HOST))).accepted())
                .isTrue();
    }

    private KeepingDevices.Entry entry(String endpoint) {
        return new KeepingDevices.Entry(endpoint, browser.key(), browser.auth(), "Android · Chrome");
    }

    private void told(String kind) {
        Outboxes.tell(jdbc, outbox, officer.personId(), kind, clock.instant());
    }

    private void choose(MailChoice choice) {
        assertThat(choosing.choose(officer, choice, List.of()).accepted()).isTrue();
    }

    private List<String> states() {
        return jdbc.sql("select state from delivery where channel = 'PUSH' order by id")
                .query(String.class)
                .list();
    }
}
