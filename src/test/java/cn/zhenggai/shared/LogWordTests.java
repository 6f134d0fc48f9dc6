package cn.zhenggai.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogWordTests {

    @Test
    void nobodyForgesALineOrAColourOrALookup() {
        assertThat(LogWord.of("zhang\r\nevent=login who=admin")).isEqualTo("zhang??event=login?who=admin");
        assertThat(LogWord.of("\u001b[31m${jndi:ldap://x}")).doesNotContain("\u001b", "${");
        assertThat(LogWord.of("张三")).isEqualTo("张三");
        assertThat(LogWord.of("x".repeat(1000))).hasSize(200);
    }
}
