package cn.zhenggai.rectification;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.TestCounty;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.ProcessTest;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The sheet of heads is for those who answer for the log, and names nobody. */
@ProcessTest
class LogDaysPageTests {

    @Autowired
    TestCounty county;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) {
        county.settle();
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void whoAnswersForTheLogFindsTheHeadsOfAMonthAndOthersNothing() throws Exception {
        LocalDate day = jdbc.sql("select max(closed_day) from log_day")
                .query(LocalDate.class)
                .single();
        String head = jdbc.sql("select head from log_day where closed_day = :day")
                .param("day", day)
                .query(String.class)
                .single();
        String month = "/log-days?month=" + YearMonth.from(day);
        for (String login : new String[] {"auditor", "registrar", "director", "admin"}) {
            as(login, month).andExpect(status().isOk()).andExpect(content().string(containsString(head)));
        }
        for (String login : new String[] {"inspector1", "sectionhead", "township.1"}) {
            as(login, month).andExpect(status().isNotFound());
        }
        as("auditor", "/log-days?month=2031-13").andExpect(status().isNotFound());
        as("auditor", "/log-days?month=2020-01").andExpect(content().string(containsString("没有日结")));
    }

    private ResultActions as(String login, String address) throws Exception {
        return web.perform(get(address).with(request -> {
            CurrentActor.set(request, county.actor(login));
            return request;
        }));
    }
}
