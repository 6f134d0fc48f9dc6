/** Many things that a program sends together: each done for itself, and once. */
package cn.zhenggai.rectification.bulk;
