package cn.zhenggai.web.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestPrintTests {

    @ParameterizedTest
    @ValueSource(strings = {"password", "newPassword", "oldPassword", "passwordAgain", "PASSWORD2"})
    void aPasswordLeavesNoTraceInWhatIsKeptOfARequest(String field) throws Exception {
        assertThat(print(field, "a quiet yard")).isEqualTo(print(field, "another"));
    }

    @Test
    void everythingElseOfAFormCounts() throws Exception {
        assertThat(print("name", "one")).isNotEqualTo(print("name", "another"));
        assertThat(print("name", "one")).isNotEqualTo(print("title", "one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_csrf", "formKey"})
    void whatIsNewEachTimeDoesNotCount(String field) throws Exception {
        assertThat(print(field, "one")).isEqualTo(print(field, "another"));
    }

    private static String print(String field, String value) throws Exception {
        MockHttpServletRequest form = new MockHttpServletRequest("POST", "/profile/password");
        form.setContentType("application/x-www-form-urlencoded");
        form.addParameter("person", "7");
        form.addParameter(field, value);
        return RequestPrint.ofForm(form);
    }
}
