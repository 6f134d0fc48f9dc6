/** The re-inspection, who may do it, and the approval of a closure. */
@org.springframework.modulith.NamedInterface("verification")
package cn.zhenggai.rectification.verification;
