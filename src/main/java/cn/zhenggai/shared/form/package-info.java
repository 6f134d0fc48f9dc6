/** Forms that people send: how they are read, and how they are answered. */
package cn.zhenggai.shared.form;
