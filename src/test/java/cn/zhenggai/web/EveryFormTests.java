package cn.zhenggai.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.demo.DemoServerTest;
import cn.zhenggai.demo.acting.PlayingPast;
import cn.zhenggai.security.DemoAccounts;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.KeptTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every form that anybody in the demo county finds on a page, found once and sent in two ways: spoiled, which is refused
 * and changes nothing, and after that with text that shows nothing.
 */
@DemoServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryFormTests {

    @LocalServerPort
    int port;

    @Autowired
    DemoAccounts demo;

    @Autowired
    PlayingPast past;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<String, HttpReader> readers = new HashMap<>();

    private List<FoundForm> forms;

    @BeforeAll
    void findForms() {
        past.await(300_000);
        forms = new FormCrawl(port, demo, requestMappingHandlerMapping).forms();
    }

    /** Each mistake is told at its field, nothing typed is lost, and the server stays sound. */
    @Test
    @Order(1)
    void everySpoiledFormIsRefusedAtItsFieldsAndKeepsWhatWasTyped() {
        SpoiledForms spoiled = new SpoiledForms(this::reader);
        forms.forEach(spoiled::send);
        assertThat(spoiled.faults()).isEmpty();
        assertThat(forms.stream().map(FoundForm::mapping).distinct())
                .as("forms that the crawl has met")
                .hasSizeGreaterThan(55);
        assertThat(spoiled.tried()).as("forms that were sent spoiled").hasSizeGreaterThan(30);
    }

    /** It is answered as if the fields had been left empty, and nothing unseen is kept. */
    @Test
    @Order(2)
    void whatShowsNothingIsAnsweredAsIfItWereEmpty() {
        Set<String> before = KeptTexts.unseen(jdbc);
        InvisibleForms invisible = new InvisibleForms(this::reader);
        forms.forEach(invisible::send);
        assertThat(invisible.faults()).isEmpty();
        assertThat(invisible.asked()).as("texts that are required").hasSizeGreaterThan(40);
        assertThat(KeptTexts.unseen(jdbc)).isEqualTo(before);
    }

    private HttpReader reader(String login) {
        return readers.computeIfAbsent(login, name -> {
            HttpReader reader = new HttpReader(port);
            reader.logIn(name, demo.password());
            return reader;
        });
    }
}
