package cn.zhenggai.notification;

import static cn.zhenggai.notification.CaseJourney.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.notification.mail.ChoosingMail;
import cn.zhenggai.notification.mail.MailChoice;
import cn.zhenggai.notification.outbox.Outbox;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A person's choice of mail, and the outbox as the administrator sees it. */
class MailPagesTests extends MailTest {

    @Autowired
    ChoosingMail choosing;

    @Autowired
    Outbox outbox;

    MockMvc web;

    @BeforeEach
    void pages(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aChoiceIsKeptAndShown() throws Exception {
        web.perform(as(OFFICER, post("/inbox/preferences"))
                        .param("canWait", "NONE")
                        .param("quietFrom", "22:00")
                        .param("quietTo", "07:00"))
                .andExpect(redirectedUrl("/inbox/preferences"));
        assertThat(choosing.of(journey.actor(OFFICER)))
                .isEqualTo(new MailChoice(MailChoice.CanWait.NONE, LocalTime.of(22, 0), LocalTime.of(7, 0)));
        web.perform(as(OFFICER, get("/inbox/preferences")))
                .andExpect(content().string(containsString("value=\"22:00\"")))
                .andExpect(content().string(containsString("officer@school.test")))
                .andExpect(content().string(containsString("总是立即发送")));
    }

    @Test
    void ordersDecisionsAndMajorHazardsCannotBeSwitchedOff() throws Exception {
        for (String off : new String[] {"ORDERS", "DECIDE", "MAJOR"}) {
            web.perform(as(OFFICER, post("/inbox/preferences"))
                            .param("canWait", "DIGEST")
                            .param("off", off))
                    .andExpect(status().isUnprocessableEntity());
        }
        web.perform(as(OFFICER, post("/inbox/preferences")).param("canWait", "NEVER"))
                .andExpect(status().isUnprocessableEntity());
        web.perform(as(OFFICER, post("/inbox/preferences"))
                        .param("canWait", "DIGEST")
                        .param("quietFrom", "22:00"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("都填上")));
        assertThat(choosing.of(journey.actor(OFFICER))).isEqualTo(MailChoice.USUAL);
    }

    @Test
    void theAdministratorSeesWhoWasNotReachedAndWhyAndNeverWhatAbout() throws Exception {
        refused();
        web.perform(as("admin", get("/deliveries")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("550 no such user")))
                .andExpect(content().string(containsString("officer@school.test")))
                .andExpect(content().string(not(containsString("疏散通道"))));
        web.perform(as("admin", get("/api/v1/checks/outbox")))
                .andExpect(jsonPath("$.ok").value(false))
                .andExpect(jsonPath("$.failed").value(1))
                .andExpect(jsonPath("$.badAddresses").value(1))
                .andExpect(jsonPath("$.mailConfigured").value(true));
    }

    @Test
    void nobodyElseSeesTheOutbox() throws Exception {
        for (String login : new String[] {OFFICER, "director", "auditor"}) {
            web.perform(as(login, get("/deliveries"))).andExpect(status().isNotFound());
            web.perform(as(login, post("/deliveries/retry"))).andExpect(status().isNotFound());
            web.perform(as(login, get("/api/v1/checks/outbox"))).andExpect(status().isForbidden());
        }
    }

    @Test
    void aRetryIsNotedAndTriesAtOnce() throws Exception {
        refused();
        long id = jdbc.sql("select id from delivery where state = 'FAILED'")
                .query(Long.class)
                .single();
        web.perform(as("admin", post("/deliveries/" + id + "/retry"))).andExpect(redirectedUrl("/deliveries"));
        sending.mails();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(jdbc.sql("select retried_by_name from delivery where id = " + id)
                        .query(String.class)
                        .single())
                .isEqualTo("管理员");
        web.perform(as("admin", post("/deliveries/" + id + "/retry")));
        sending.mails();
        assertThat(SERVER.getReceivedMessages())
                .as("what was sent is not sent again")
                .hasSize(1);
        web.perform(as("admin", get("/api/v1/checks/outbox")))
                .andExpect(jsonPath("$.ok").value(true));
    }

    @Test
    void anOutboxThatDoesNotMoveIsCalledStuck() throws Exception {
        Outboxes.tell(jdbc, outbox, journey.actor(OFFICER).personId(), "URGED", clock.instant());
        web.perform(as("admin", get("/api/v1/checks/outbox")))
                .andExpect(jsonPath("$.stuck").value(false));
        clock.forward(Duration.ofMinutes(16));
        web.perform(as("admin", get("/api/v1/checks/outbox")))
                .andExpect(jsonPath("$.stuck").value(true));
        web.perform(as("admin", get("/deliveries")))
                .andExpect(content().string(containsString("发件箱停住了")))
                .andExpect(content().string(containsString("<span class=\"count\">1</span>")));
    }

    /** One mail to the safety officer that the server refused for good; afterwards it takes mail again. */
    private void refused() throws Exception {
        Outboxes.tell(jdbc, outbox, journey.actor(OFFICER).personId(), "URGED", clock.instant());
        try (ScriptedSmtp smtp = new ScriptedSmtp().answers("officer@school.test", "550 no such user")) {
            sender.setPort(smtp.port());
            sending.mails();
        }
        sender.setPort(SERVER.getSmtp().getPort());
    }

    private MockHttpServletRequestBuilder as(String login, MockHttpServletRequestBuilder request) {
        Actor actor = journey.actor(login);
        return request.with(sent -> {
            CurrentActor.set(sent, actor);
            return sent;
        });
    }
}
