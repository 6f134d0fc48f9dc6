package cn.zhenggai.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.shared.text.Invisible;
import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.KeptTexts;
import cn.zhenggai.support.ProcessTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every text of every body that the API takes, sent with what shows nothing, of every kind there is: answered as if it
 * were empty, and nothing unseen is kept.
 */
@ProcessTest
class InvisibleBodiesTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where the empty text is taken, each try needs a fresh thing; a few kinds must do. */
    private static final int OF_WHAT_IS_TAKEN = 2;

    @Autowired
    ApiCallers callers;

    @Autowired
    TestCounty county;

    @Autowired
    SoundBodies sound;

    @Autowired
    JdbcClient jdbc;

    private JsonNode document;
    private int next;

    @BeforeEach
    void settle() {
        county.settle();
        document = callers.as("director").get("/v3/api-docs").expect(200).body();
    }

    @Test
    void whatShowsNothingIsAnsweredAsIfItWereEmpty() {
        Set<String> before = KeptTexts.unseen(jdbc);
        List<String> faults = new ArrayList<>();
        Set<String> refused = new TreeSet<>();
        sound.all().forEach((operation, call) -> faults.addAll(new Trial(operation, call, refused).faults()));
        assertThat(faults).isEmpty();
        assertThat(refused).as("texts that are required").hasSizeGreaterThan(25);
        assertThat(KeptTexts.unseen(jdbc)).isEqualTo(before);
    }

    /** One operation; its body and the thing it is about are made anew whenever a try was taken. */
    private final class Trial {

        private final String operation;
        private final SoundBodies.Call call;
        private final Set<String> refused;
        private ObjectNode body;
        private String path;

        Trial(String operation, SoundBodies.Call call, Set<String> refused) {
            this.operation = operation;
            this.call = call;
            this.refused = refused;
            renew();
        }

        List<String> faults() {
            JsonNode schema = document.at(
                    "/paths/" + operation.replace("/", "~1") + "/post/requestBody/content/application~1json/schema");
            return TextsOfBody.of(document, schema, body).stream()
                    .flatMap(text -> faults(text).stream())
                    .toList();
        }

        private List<String> faults(TextsOfBody.Text text) {
            Reply empty = sent(text, "");
            List<String> faults = new ArrayList<>();
            if (empty.status() == 422) {
                refused.add(operation + " " + text.name());
            }
            int kinds = empty.status() < 300 ? OF_WHAT_IS_TAKEN : Invisible.MEMBERS.size();
            for (int n = 0; n < kinds; n++) {
                String member = Invisible.MEMBERS.get(next++ % Invisible.MEMBERS.size());
                Reply unseen = sent(text, member);
                if (unseen.status() != empty.status() || !wrong(unseen).equals(wrong(empty))) {
                    faults.add("%s %s %s: %d %s, but empty: %d %s"
                            .formatted(
                                    operation,
                                    text.name(),
                                    Invisible.named(member),
                                    unseen.status(),
                                    unseen.text(),
                                    empty.status(),
                                    empty.text()));
                }
            }
            return faults;
        }

        private Reply sent(TextsOfBody.Text text, String value) {
            Reply reply = callers.as(call.who()).post(path, text.set(body, value));
            if (reply.status() < 300) {
                renew();
            }
            return reply;
        }

        private void renew() {
            body = JSON.valueToTree(call.body().get());
            path = call.path().get();
        }
    }

    private static Set<String> wrong(Reply reply) {
        return new TreeSet<>(
                reply.status() < 300 ? Set.of() : reply.body().path("errors").findValuesAsText("field"));
    }
}
