/** Proof that log and evidence are what was written. */
@org.springframework.modulith.NamedInterface("proof")
package cn.zhenggai.rectification.proof;
