/** What leaders decide: confirm, decline, hold, jump, urge; and the story of it all. */
@org.springframework.modulith.NamedInterface("decision")
package cn.zhenggai.escalation.decision;
