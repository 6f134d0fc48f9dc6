package cn.zhenggai.notification;

import static cn.zhenggai.notification.CaseJourney.OFFICER;
import static cn.zhenggai.notification.CaseJourney.PRINCIPAL;
import static cn.zhenggai.notification.CaseJourney.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.notification.inbox.Inbox;
import cn.zhenggai.notification.inbox.InboxFilter;
import cn.zhenggai.notification.inbox.MarkingRead;
import cn.zhenggai.notification.inbox.MessageLine;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a person finds in his inbox, as a page and for programs. */
@ProcessTest
class InboxTests {

    @Autowired
    CaseJourney journey;

    @Autowired
    Inbox inbox;

    @Autowired
    MarkingRead marking;

    @Autowired
    JdbcClient jdbc;

    MockMvc web;
    CaseNumber number;

    @BeforeEach
    void anOrderIsIssued(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        journey.settle();
        Outboxes.empty(jdbc);
        number = journey.issued();
    }

    @Test
    void everybodyReadsHisOwnMessagesAndNoOthers() throws Exception {
        web.perform(as(OFFICER, get("/inbox")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(number.value())));
        web.perform(as(WORKER, get("/inbox")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(number.value()))));
        web.perform(as(OFFICER, get("/api/v1/inbox")))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].number").value(number.value()))
                .andExpect(jsonPath("$.items[0].readAt").doesNotExist());
    }

    @Test
    void aMessageOfSomebodyElseIsNotFound() throws Exception {
        long id = newest(PRINCIPAL).id();
        web.perform(as(OFFICER, post("/inbox/" + id + "/open"))).andExpect(status().isNotFound());
        web.perform(as(OFFICER, post("/api/v1/inbox/" + id + "/read"))).andExpect(status().isNotFound());
        web.perform(as(OFFICER, post("/inbox/999999999/open"))).andExpect(status().isNotFound());
        assertThat(newest(PRINCIPAL).unread()).isTrue();
    }

    @Test
    void openingAMessageMarksItReadAndLeadsToTheCase() throws Exception {
        web.perform(as(OFFICER, post("/inbox/" + newest(OFFICER).id() + "/open")))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/cases/" + number));
        assertThat(newest(OFFICER).unread()).isFalse();
        assertThat(inbox.unread(journey.actor(OFFICER))).isZero();
        assertThat(inbox.unread(journey.actor(PRINCIPAL))).isOne();
    }

    @Test
    void readingAgainKeepsTheFirstMoment() throws Exception {
        long id = newest(OFFICER).id();
        MessageLine first = marking.read(journey.actor(OFFICER), id);
        web.perform(as(OFFICER, post("/api/v1/inbox/" + id + "/read")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.readAt").value(first.readAt().toString()));
    }

    @Test
    void lookingWritesNothing() {
        for (String address : List.of("/inbox", "/inbox?after=5", "/inbox?show=unread", "/api/v1/inbox?limit=1")) {
            StatementCount count = StatementCount.of(() -> web.perform(as(OFFICER, get(address))));
            assertThat(count.statements()).as(address).isNotEmpty().allMatch(sql -> sql.strip()
                    .startsWith("select"));
        }
        assertThat(newest(OFFICER).unread()).isTrue();
    }

    @Test
    void allThatWasShownIsMarkedReadAndWhatCameMeanwhileIsNot() throws Exception {
        long shown = newest(OFFICER).id();
        journey.issued();
        web.perform(as(OFFICER, post("/inbox/read")).param("upTo", Long.toString(shown)))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/inbox"));
        assertThat(inbox.unread(journey.actor(OFFICER))).isOne();
        assertThat(newest(OFFICER).unread()).isTrue();
    }

    @Test
    void thePagesShowEveryMessageOnceNewestFirst() {
        for (int i = 0; i < 4; i++) {
            journey.issued();
        }
        Actor officer = journey.actor(OFFICER);
        Slice<MessageLine> first = inbox.page(officer, InboxFilter.ALL, null, 3);
        Slice<MessageLine> second = inbox.page(officer, InboxFilter.ALL, first.next(), 3);
        assertThat(first.rows()).hasSize(3);
        assertThat(second.rows()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(second.rows().get(1).number()).isEqualTo(number);
    }

    @Test
    void everybodyIsToldThatNoMailIsSentAndTheAdministratorHowToChangeIt() throws Exception {
        web.perform(as("admin", get("/inbox"))).andExpect(content().string(containsString("spring.mail.host")));
        web.perform(as(OFFICER, get("/inbox")))
                .andExpect(content().string(containsString("没有配置邮件服务器")))
                .andExpect(content().string(not(containsString("spring.mail.host"))));
    }

    @Test
    void whatWasToldWithoutAMailServerIsNeverMailedLater() {
        assertThat(jdbc.sql("select distinct way from message")
                        .query(String.class)
                        .list())
                .containsExactly("NONE");
    }

    @Test
    void unreadMessagesAndTopicsAreListsOfTheirOwn() throws Exception {
        marking.read(journey.actor(OFFICER), newest(OFFICER).id());
        web.perform(as(OFFICER, get("/api/v1/inbox?show=unread")))
                .andExpect(jsonPath("$.items.length()").value(0));
        web.perform(as(OFFICER, get("/api/v1/inbox?topic=PROGRESS")))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].kind").value("ISSUED"))
                .andExpect(jsonPath("$.items[0].deadline").exists());
        web.perform(as(OFFICER, get("/inbox?topic=LATE"))).andExpect(content().string(containsString("没有符合条件的消息")));
    }

    @Test
    void newsThatNobodyHasWordsForIsShownAllTheSame() throws Exception {
        jdbc.sql("update message set kind = 'QUITE_NEW' where recipient_id = :me")
                .param("me", journey.actor(OFFICER).personId())
                .update();
        web.perform(as(OFFICER, get("/inbox")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("新消息")));
    }

    private MessageLine newest(String login) {
        return inbox.page(journey.actor(login), InboxFilter.ALL, null, 1).rows().get(0);
    }

    private MockHttpServletRequestBuilder as(String login, MockHttpServletRequestBuilder request) {
        Actor actor = journey.actor(login);
        return request.with(sent -> {
            CurrentActor.set(sent, actor);
            return sent;
        });
    }
}
