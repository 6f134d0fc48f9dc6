package cn.zhenggai.web.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.support.ProcessTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@ProcessTest
class DoingOnceTests {

    @Autowired
    DoingOnce doing;

    @Autowired
    RequestKeys keys;

    @Autowired
    JdbcClient jdbc;

    private final NamedRequest named = new NamedRequest(1, UUID.randomUUID().toString(), "0".repeat(64), true);

    @ParameterizedTest
    @CsvSource({
        "/cases, true",
        "/people/7, true",
        "/evidence, false",
        "/api/v1/evidence, false",
        "/profile/password, false",
        "/people/7/password-reset, false",
        "/escalations/many, false",
        "/api/v1/escalations/urge, false",
        "/nowhere, true"
    })
    void slowWorkHoldsNoTransactionAndIsDoneOnceAllTheSame(String path, boolean held) throws Exception {
        AtomicReference<Boolean> seen = new AtomicReference<>();
        FilterChain work =
                (request, response) -> seen.set(TransactionSynchronizationManager.isActualTransactionActive());
        assertThat(first(path, work)).isTrue();
        assertThat(seen).hasValue(held);
        assertThat(first(path, work)).isFalse();
        assertThat(keys.find(named.person(), named.key())).isPresent();
    }

    @Test
    void slowWorkThatFailedMayBeTriedAgain() throws Exception {
        assertThatThrownBy(() -> first("/evidence", (request, response) -> {
                    throw new ServletException("On purpose");
                }))
                .isInstanceOf(ServletException.class);
        assertThat(first("/evidence", (request, response) -> {})).isTrue();
    }

    @Test
    void aKeyWhoseServerDiedIsFreeAfterAWhile() throws Exception {
        keys.claim(named.person(), named.key(), named.hash());
        assertThat(first("/evidence", (request, response) -> {})).isFalse();
        assertThat(keys.find(named.person(), named.key())).isEmpty();
        jdbc.sql("update request_key set created_at = '2020-01-01' where request_key = :key")
                .param("key", named.key())
                .update();
        assertThat(first("/evidence", (request, response) -> {})).isTrue();
    }

    @Test
    void aKeyWhoseServerWasKilledIsFreeWhenThatServerStartsAgainAndNoOthersIs() throws Exception {
        keys.claim(named.person(), named.key(), named.hash());
        NamedRequest elsewhere = new NamedRequest(2, UUID.randomUUID().toString(), "0".repeat(64), true);
        keys.claim(elsewhere.person(), elsewhere.key(), elsewhere.hash());
        jdbc.sql("update request_key set node = 'another' where request_key = :key")
                .param("key", elsewhere.key())
                .update();
        keys.forgetOwn();
        assertThat(first("/evidence", (request, response) -> {})).isTrue();
        assertThatThrownBy(() -> keys.claim(elsewhere.person(), elsewhere.key(), elsewhere.hash()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private boolean first(String path, FilterChain work) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        if (path.endsWith("/evidence")) {
            request.setContentType("multipart/form-data; boundary=x");
        }
        return doing.first(named, request, new MockHttpServletResponse(), work);
    }
}
