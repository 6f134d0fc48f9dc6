/** One case from which others learn (举一反三): schools look for the same fault and answer. */
@org.springframework.modulith.NamedInterface("search")
package cn.zhenggai.lookback.search;
