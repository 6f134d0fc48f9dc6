/** The ladder played again over what really happened to cases: which steps would have come when. Writes nothing. */
@org.springframework.modulith.NamedInterface("replay")
@org.jspecify.annotations.NullMarked
package cn.zhenggai.escalation.replay;
