asks-title = 不再接收有关本调查的邮件？
asks-text = { $parties ->
    [1] 您曾受邀谈谈{ $own }运作得怎么样。您可以停止接收有关邮件：不再有提醒，结束时也没有致谢邮件。
   *[other] 您曾受邀谈谈{ $own }和{ $partner }的合作。您可以停止接收有关邮件：不再有提醒，结束时也没有致谢邮件。
}
asks-again = 如果您请{ $name }（{ $email }）重新发送您的链接，那封邮件仍会寄给您；如果答案丢失而需要重新提交，也会有一封邮件。您在这里提出的要求，保存时不记时间，并且与所有答案分开。
asks-button = 请不要再发邮件
link-works = 您邀请中的链接仍然有效。
link-ended = 本调查不再接收答案。
stopped-title = 不再发送邮件
stopped-text = { $parties ->
    [1] 您不会再收到有关{ $own }调查的邮件。
   *[other] 您不会再收到有关{ $own }和{ $partner }调查的邮件。
}
gone-title = 这里没有可以停止的内容
gone-text = 地址可能不完整；请从您的邮件中完整地复制。
gone-late = 或者调查已经关闭。那么报告发布时可能还会有一封简短的邮件，此后不会再有。
