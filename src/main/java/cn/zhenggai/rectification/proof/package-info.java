/** Proof that log and evidence are what was written. */
package cn.zhenggai.rectification.proof;
