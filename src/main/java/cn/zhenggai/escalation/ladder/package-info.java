/** The rungs, when each of them is due, and the steps that were taken. */
@org.springframework.modulith.NamedInterface("ladder")
package cn.zhenggai.escalation.ladder;
