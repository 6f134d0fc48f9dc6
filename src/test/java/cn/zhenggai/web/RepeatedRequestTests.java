package cn.zhenggai.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.security.TokenReach;
import cn.zhenggai.security.token.IssuingToken;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpSurroundings.Counted;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Multipart;
import cn.zhenggai.support.Office;
import cn.zhenggai.support.Photos;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class RepeatedRequestTests {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    IssuingToken issuing;

    @Autowired
    Counted counted;

    PersonCard person;
    String secret;
    String key;

    @BeforeEach
    void somebodyWithAToken() {
        person = office.person(Role.INSPECTOR);
        secret = issuing.issue(person.id(), "test", TokenReach.ACT, Duration.ofDays(1));
        key = UUID.randomUUID().toString();
    }

    @Test
    void twoAtTheSameTimeAreDoneOnceAndAnsweredAlike() {
        List<HttpResponse<String>> answers = IntStream.range(0, 2)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> send(key, wish("twins")), task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(counted.kept("twins")).isEqualTo(1);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers.get(0).body()).isEqualTo(answers.get(1).body());
        assertThat(HttpReader.location(answers.get(0))).isEqualTo(HttpReader.location(answers.get(1)));
    }

    @Test
    void aRepetitionGetsTheFormerAnswer() {
        HttpResponse<String> first = send(key, wish("again"));
        HttpResponse<String> second = send(key, wish("again"));
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(counted.kept("again")).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        send(key, wish("one"));
        HttpResponse<String> other = send(key, wish("other"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(counted.kept("other")).isZero();
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherKey() {
        send(key, wish("shared"));
        secret = issuing.issue(office.person(Role.INSPECTOR).id(), "test", TokenReach.ACT, Duration.ofDays(1));
        assertThat(send(key, wish("shared")).statusCode()).isEqualTo(201);
        assertThat(counted.kept("shared")).isEqualTo(2);
    }

    @Test
    void aFailureIsNotKeptSoThatARetryMayWork() {
        String name = "broken" + counted.reached.get() % 2;
        HttpResponse<String> failed = counted.reached.get() % 2 == 0 ? send(key, wish(name)) : oddOneOut(name);
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).contains("reference").doesNotContain("On purpose");
        assertThat(counted.kept(name)).isZero();
        assertThat(send(key, wish(name)).statusCode()).isEqualTo(201);
        assertThat(counted.kept(name)).isEqualTo(1);
    }

    @Test
    void aKeyIsShortAndPrintable() {
        assertThat(send("x".repeat(65), wish("long")).statusCode()).isEqualTo(400);
        assertThat(send("with space", wish("long")).statusCode()).isEqualTo(400);
        assertThat(counted.kept("long")).isZero();
    }

    @Test
    void anImpatientSecondTapOnAFormLeadsToTheSamePlace() {
        HttpReader reader = new HttpReader(port).logIn(person.login());
        HttpResponse<String> first = reader.post("/counted", "name", "tapped", "formKey", key);
        HttpResponse<String> second = reader.post("/counted", "name", "tapped", "formKey", key);
        assertThat(first.statusCode()).isEqualTo(303).isEqualTo(second.statusCode());
        assertThat(HttpReader.location(second)).isEqualTo(HttpReader.location(first));
        assertThat(counted.kept("tapped")).isEqualTo(1);
        assertThat(reader.post("/counted", "name", "changed", "formKey", key).statusCode())
                .isEqualTo(409);
    }

    @Test
    void anUploadSentTwiceAtTheSameTimeIsStagedOnceAndAnsweredAlike() {
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::upload, task -> new Thread(task).start()))
                .toList();
        List<HttpResponse<String>> answers =
                sent.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers.get(0).body())
                .contains("\"id\":")
                .isEqualTo(answers.get(1).body());
        assertThat(upload().headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    private HttpResponse<String> upload() {
        Multipart form = new Multipart().file("file", "gate.jpg", "image/jpeg", Photos.jpeg(7));
        HttpReader reader = new HttpReader(port);
        return reader.send(reader.form("/api/v1/evidence")
                .setHeader("Content-Type", form.contentType())
                .setHeader("Authorization", "Bearer " + secret)
                .setHeader("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(form.toBytes()))
                .build());
    }

    private HttpResponse<String> oddOneOut(String name) {
        send(UUID.randomUUID().toString(), wish("filler"));
        return send(key, wish(name));
    }

    private HttpResponse<String> send(String named, String body) {
        return new HttpReader(port)
                .json("/api/v1/counted", body, "Authorization", "Bearer " + secret, "Idempotency-Key", named);
    }

    private static String wish(String name) {
        return "{\"name\":\"" + name + "\",\"amount\":1}";
    }
}
