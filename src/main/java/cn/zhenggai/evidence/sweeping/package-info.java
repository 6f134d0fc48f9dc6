/** Throws away what nobody needs, slowly and never for good at once. */
package cn.zhenggai.evidence.sweeping;
