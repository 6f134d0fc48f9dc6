package cn.zhenggai.notification;

import static cn.zhenggai.notification.CaseJourney.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.shared.CurrentActor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The administrator keeps the programs that are told what happens. */
class HookPagesTests extends MailTest {

    MockMvc web;

    @BeforeEach
    void pages(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        jdbc.sql("delete from hook").update();
    }

    @AfterEach
    void nobodyIsTold() {
        jdbc.sql("delete from hook").update();
    }

    @Test
    void anAddressThatIsNotPermittedIsRefusedAtItsField() throws Exception {
        web.perform(as("admin", post("/hooks"))
                        .param("name", "信息中心")
                        .param("url", "https://elsewhere.test/in")
                        .param("topics", "FOUND"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("主机不在允许的范围内")))
                .andExpect(content().string(containsString("https://elsewhere.test/in")));
        assertThat(hooks()).isZero();
    }

    @Test
    void whatIsKeptIsShownWithoutItsSecretAndCanBeSwitchedOffAndTakenOut() throws Exception {
        long id = kept();
        web.perform(as("admin", get("/hooks")))
                .andExpect(content().string(containsString("https://office.test/in")))
                .andExpect(content().string(containsString("还没有推送过")))
                .andExpect(content().string(not(containsString("whsec_"))))
                .andExpect(content().string(not(containsString("key=k"))));
        web.perform(as("admin", post("/hooks/" + id + "/off"))).andExpect(redirectedUrl("/hooks"));
        web.perform(as("admin", get("/hooks"))).andExpect(content().string(containsString("已停用")));
        web.perform(as("admin", post("/hooks/" + id + "/test")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("试发没有成功")));
        web.perform(as("admin", post("/hooks/" + id + "/remove"))).andExpect(redirectedUrl("/hooks"));
        assertThat(hooks()).isZero();
    }

    @Test
    void nobodyElseSeesOrChangesThem() throws Exception {
        long id = kept();
        for (String login : new String[] {OFFICER, "director", "registrar", "auditor"}) {
            web.perform(as(login, get("/hooks"))).andExpect(status().isNotFound());
            for (String act : new String[] {"", "/" + id + "/off", "/" + id + "/test", "/" + id + "/remove"}) {
                web.perform(as(login, post("/hooks" + act))).andExpect(status().isNotFound());
            }
        }
        assertThat(hooks()).isOne();
    }

    private long kept() {
        jdbc.sql("""
                        insert into hook (bureau_id, name, url, secret, topics, active, created_at, created_by_name)
                        values (:bureau, '信息中心', 'https://office.test/in?key=k', 'whsec_c2VjcmV0', 'FOUND,ENDED', true,
                                current_timestamp, '管理员')""").param("bureau", journey.actor("admin").bureauId()).update();
        return jdbc.sql("select id from hook").query(Long.class).single();
    }

    private int hooks() {
        return jdbc.sql("select count(*) from hook").query(Integer.class).single();
    }

    private MockHttpServletRequestBuilder as(String login, MockHttpServletRequestBuilder request) {
        return request.with(sent -> {
            CurrentActor.set(sent, journey.actor(login));
            return sent;
        });
    }
}
