package cn.zhenggai.shared.table;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.TestCounty;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Nobody takes a whole list for the part that he asked for: a page refuses words and numbers that make no sense. */
@ProcessTest
class WrongWordsTests {

    @Autowired
    TestCounty county;

    private MockMvc web;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) {
        county.settle();
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @ParameterizedTest
    @CsvSource({
        "director, /cases?state=OPENED",
        "director, /cases?severity=HUGE",
        "director, /cases?view=none",
        "director, /cases?school=abc",
        "director, /cases/print?view=none",
        "inspector1, /tasks?list=later",
        "inspector1, /tasks?severity=HUGE",
        "director, /notices?state=GONE",
        "director, /notices?year=last",
        "director, /escalations/list?list=never",
        "director, /escalations/list?level=high",
        "inspector1, /inbox?topic=foo",
        "inspector1, /inbox?show=foo",
        "admin, /people?role=KING"
    })
    void whatMakesNoSenseIsRefused(String login, String address) throws Exception {
        ask(login, address).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases?state=&severity=&school=&q=", "/cases?utm_source=mail", "/cases?view=Open"})
    void anEmptyChoiceAndAStrangeParameterAreNothing(String address) throws Exception {
        ask("director", address).andExpect(status().isOk());
    }

    private ResultActions ask(String login, String address) throws Exception {
        return web.perform(get(address).with(request -> {
            CurrentActor.set(request, county.actor(login));
            return request;
        }));
    }
}
