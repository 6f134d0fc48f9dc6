package cn.zhenggai.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityLogTests {

    @Test
    void nobodyForgesALineOrAColourOrALookup() {
        assertThat(SecurityLog.plain("zhang\r\nevent=login who=admin")).isEqualTo("zhang??event=login?who=admin");
        assertThat(SecurityLog.plain("\u001b[31m${jndi:ldap://x}")).doesNotContain("\u001b", "${");
        assertThat(SecurityLog.plain("张三")).isEqualTo("张三");
        assertThat(SecurityLog.plain("x".repeat(1000))).hasSize(200);
    }
}
