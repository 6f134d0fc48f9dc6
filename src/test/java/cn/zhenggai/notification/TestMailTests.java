package cn.zhenggai.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import cn.zhenggai.firststeps.Asking;
import cn.zhenggai.firststeps.ReadingFirstSteps;
import cn.zhenggai.firststeps.StepLine;
import cn.zhenggai.firststeps.StepProgress;
import cn.zhenggai.firststeps.TrialAnswer;
import cn.zhenggai.shared.CurrentActor;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whoever sets mail up sends himself one and learns at once what the mail server says. */
@TestPropertySource(properties = "zhenggai.test-mail-patience=PT3S")
class TestMailTests extends MailTest {

    private static final String ADDRESS = "admin@bureau.test";

    @Autowired
    ReadingFirstSteps reading;

    private MockMvc web;

    @BeforeEach
    void pages(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        journey.mailTo("admin", ADDRESS, "zh");
    }

    @Test
    void whatWasTakenIsInTheMailbox() throws Exception {
        assertThat(said()).isEqualTo(TrialAnswer.good("mail", "testMail.taken", ADDRESS));
        assertThat(received(ADDRESS).getSubject()).isEqualTo("整改系统测试邮件");
        assertThat(reading.sheet(new Asking(journey.actor("admin"), false, "zhenggai.test"))
                        .steps())
                .filteredOn(step -> step.key().equals("mail"))
                .singleElement()
                .extracting(StepLine::state)
                .isEqualTo(StepProgress.DONE);
    }

    @Test
    void withoutAnAddressNothingIsSent() throws Exception {
        jdbc.sql("update person set email = null where login = 'admin'").update();
        assertThat(said().key()).isEqualTo("testMail.noAddress");
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void anAddressThatIsRefusedIsToldInTheWordsOfTheServer() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp().answers(ADDRESS, "550 no such user")) {
            sender.setPort(smtp.port());
            TrialAnswer said = said();
            assertThat(said.key()).isEqualTo("testMail.refused");
            assertThat(said.arguments().toString()).contains("550 no such user");
        }
    }

    @Test
    void aSenderThatIsNotLetInIsToldAsAMatterOfTheLogin() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp().answersSender("530 authentication required")) {
            sender.setPort(smtp.port());
            assertThat(said().key()).isEqualTo("testMail.login");
        }
    }

    @Test
    void nobodyThereIsToldAsSuch() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sender.setPort(free.getLocalPort());
        }
        assertThat(said().key()).isEqualTo("testMail.away");
    }

    @Test
    void aServerThatSaysNothingHoldsNobodyUp() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp().stalls(ScriptedSmtp.Moment.GREETING, 60)) {
            sender.setPort(smtp.port());
            assertThat(said()).isEqualTo(TrialAnswer.bad("mail", "testMail.slow", 3L));
        }
    }

    private TrialAnswer said() throws Exception {
        return (TrialAnswer) web.perform(post("/deliveries/test-mail").with(sent -> {
                    CurrentActor.set(sent, journey.actor("admin"));
                    return sent;
                }))
                .andExpect(redirectedUrl("/first-steps#mail"))
                .andReturn()
                .getFlashMap()
                .get(TrialAnswer.FLASH);
    }
}
