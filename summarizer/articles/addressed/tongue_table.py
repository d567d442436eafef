"""Words of orders to a model in other languages, and the letters without which none of them can stand in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tongue:
    """One language, or a few close ones: patterns of verbs that drop, of instructions, of "previous"; of a model; of
    "in your summary"; of "you are" and "note to".
    """

    code: str
    drop: str
    orders: str
    prior: str
    model: str
    yours: str
    you_are: str


TONGUES: tuple[Tongue, ...] = (
    Tongue(
        "de",
        r"ignorier\w{0,4}|vergiss|vergesst|vergessen sie|missacht\w{1,4}|beachte\w? (?:sie )?(?:nicht|keine)"
        r"|verwirf|verwerfen sie",
        r"alles (?:oben|vorher\w{0,4}|bisher\w{0,4})|anweisung(?:en)?|instruktion(?:en)?|vorgaben|befehle"
        r"|systemprompt|prompts?|aufforderungen",
        r"vorherig\w{1,2}|bisherig\w{1,2}|früher\w{1,2}|vorangegangen\w{1,2}|vorstehend\w{1,2}|obig\w{1,2}"
        r"|zuvor|alle\w?|ursprünglich\w{1,2}",
        r"sprachmodelle?n?|ki-(?:modelle?n?|systeme?n?|assistent\w{0,4}|zusammenfass\w{1,5})"
        r"|k\.?i\.?(?=[\s:,])|chatbots?|chatgpt",
        r"(?:in|an|mit) (?:deine|eure)[rnm]? (?:zusammenfassung|ausgabe|antwort|kurzfassung)",
        r"du bist|sie sind|ihr seid|wenn du|falls du|wenn sie|falls sie|an (?:alle|die|jede)|hinweis (?:an"
        r"|für)|anweisung (?:an|für)|achtung",
    ),
    Tongue(
        "fr",
        r"ignore[zr]?|oublie[zr]?|ne (?:tiens|tenez) (?:pas|aucun) compte|fai(?:s|tes) abstraction"
        r"|néglige[zr]?|n'obéi(?:s|ssez) (?:pas|plus)",
        r"instructions|consignes|directives|prompts?|ordres|tout ce qui précède",
        r"précédentes?|précédents|précède|antérieures?|ci-dessus|initiales|toutes? (?:les|tes|vos)|système",
        r"mod[èe]les? de langage|assistants? (?:ia|virtuels?)|ia(?=[\s:,])|intelligence artificielle"
        r"|chatbots?|chatgpt|résumeurs?",
        r"(?:dans|à|au début de|à la fin de|de) (?:votre|ton|vos) (?:résumés?|réponse|synthèse|sortie)",
        r"tu es|vous êtes|si vous|si tu|note (?:à|aux|pour)|attention|à l'attention|message (?:à|aux|pour)"
        r"|instructions? (?:à|aux|pour)",
    ),
    Tongue(
        "es",
        r"ignor(?:a|e|ad|en)|olvid(?:a|e|ad|en)|haz caso omiso|haga caso omiso|descart(?:a|e|ad|en)"
        r"|no (?:sigas?|obedezcas?)|omit(?:e|a|an)",
        r"instrucciones|indicaciones|directrices|órdenes|prompts?|todo lo anterior",
        r"anterior(?:es)?|previas?|precedentes|de arriba|iniciales|todas (?:las|tus|sus)",
        r"modelos? de (?:lenguaje|idioma)|asistentes? (?:de )?(?:ia|virtual(?:es)?)|ia(?=[\s:,])"
        r"|inteligencia artificial|chatbots?|chatgpt",
        r"(?:en|a|al (?:inicio|final) de) (?:tu|vuestro) (?:resumen|respuesta|salida|síntesis)",
        r"eres|usted es|si eres|si usted|nota (?:para|a)|atención|mensaje (?:para|a)|instrucci(?:ón|ones) para",
    ),
    Tongue(
        "it",
        r"ignor(?:a|i|ate|are)|dimentic(?:a|hi|ate|are)|non (?:seguire|considerare|tenere conto)|trascur(?:a"
        r"|i|ate)",
        r"istruzioni|indicazioni|direttive|comandi|prompt|tutto (?:ciò|quanto)",
        r"precedent[ei]|sopra|soprastanti|inizial[ei]|tutte le|di sistema",
        r"modell[oi] linguistic[oi]|assistent[ei] (?:ia|virtual[ei])|ia(?=[\s:,])|intelligenza artificiale"
        r"|chatbot|chatgpt",
        r"(?:nel|al|del) (?:tuo|vostro) (?:riassunto|sommario|output)|nella (?:tua|vostra) (?:sintesi|risposta)",
        r"sei|siete|se sei|nota (?:per|a)|attenzione|messaggio per|istruzioni per",
    ),
    Tongue(
        "pt",
        r"ignor(?:e|a|em|ar)|esqueç(?:a|am)|desconsider(?:e|a|em|ar)|descart(?:e|em)|não sig(?:a|am)",
        r"instruções|orientações|diretrizes|comandos|ordens|prompts?|tudo (?:o que|acima)",
        r"anterior(?:es)?|prévias?|acima|iniciais|todas as|precedentes",
        r"modelos? de (?:linguagem|língua)|assistentes? (?:de ia|virtua(?:l|is))|ia(?=[\s:,])"
        r"|inteligência artificial|chatbots?|chatgpt",
        r"(?:no|ao) (?:seu|teu) (?:resumo|texto)|na (?:sua|tua) (?:síntese|resposta|saída)",
        r"você é|tu és|se você|nota (?:para|a)|atenção|mensagem para|instruções para",
    ),
    Tongue(
        "nl",
        r"negeer|negeert|vergeet|sla [\w ]{0,30} over|volg [\w ]{0,30} niet",
        r"instructies?|aanwijzingen|opdrachten|richtlijnen|prompts?",
        r"vorige|voorgaande|eerdere|bovenstaande|alle|oorspronkelijke",
        r"taalmodel(?:len)?|ai-(?:model(?:len)?|assistent\w{0,2}|systemen|systeem)|chatbots?|chatgpt",
        r"(?:in|aan) (?:je|jouw|jullie) (?:samenvatting|antwoord|uitvoer)",
        r"je bent|jij bent|u bent|als je|als u|opmerking voor|let op|bericht (?:aan|voor)",
    ),
    Tongue(
        "sv",
        r"ignorera|glöm|bortse från|strunta i|ignorer|glem|se bort fra|unohda|jätä huomiotta|älä noudata",
        r"instruktione(?:r|rna)|anvisninga(?:r|rna)|instruks(?:jo)?ner(?:ne)?|instruksene|ohjeet|ohjeita"
        r"|prompt\w{0,3}",
        r"tidigare|föregående|alla|ovanstående|tidligere|forrige|alle|aiemmat|edelliset|kaikki",
        r"språkmodell\w{0,4}|sprogmodel\w{0,4}|ai-(?:modell?\w{0,3}|assistent\w{0,3})|kielimalli\w{0,3}|chatgpt",
        r"i (?:din|dit|ditt) (?:sammanfattning|resumé|sammendrag|svar)",
        r"du är|du er|om du|hvis du|olet|jos olet",
    ),
    Tongue(
        "pl",
        r"zignoruj|ignoruj|pomiń|zapomnij|nie (?:zwracaj uwagi|przestrzegaj)|ignoruj(?:te)?|zapomeň"
        r"|figyelmen kívül|hagyd figyelmen|ignoră|ignorați|uită",
        r"instrukcj[eiaę]|polece(?:nia|ń)|wytyczn\w{1,3}|instrukce|pokyny|utasítás\w{0,5}|instrucțiun\w{1,5}"
        r"|prompt\w{0,2}",
        r"poprzedni\w{0,2}|wcześniejsz\w{1,2}|powyższ\w{1,2}|wszystkie|předchozí|všechny|korábbi|előző"
        r"|minden|anterioare|precedente|toate",
        r"model\w{0,3} językow\w{1,3}|jazykov\w{1,3} model\w{0,2}|nyelvi modell\w{0,3}"
        r"|model(?:ul)? lingvistic|chatgpt",
        r"w (?:twoim|waszym) (?:streszczeniu|podsumowaniu)|ve (?:tvém|svém) shrnutí",
        r"jesteś|jeśli|jsi|te egy|ești|uwaga",
    ),
    Tongue(
        "ru",
        r"игнориру\w{1,4}|проигнориру\w{1,4}|забуд\w{1,4}|не (?:следуй|обращай)\w{0,2}|отбрось\w{0,2}"
        r"|ігноруй\w{0,2}|забудь\w{0,2}|игнорирай\w{0,2}|забрави",
        r"инструкци\w{1,3}|указани\w{1,2}|команд\w{0,2}|правил\w{0,2}|промпт\w{0,2}|інструкці\w{1,2}"
        r"|вказівк\w{1,2}",
        r"предыдущ\w{1,3}|прежни\w{1,2}|выше\w{0,8}|все|всех|ранее|попередн\w{1,2}|усі|всі|предишн\w{1,3}|всички",
        r"языков\w{1,3} модел\w{1,3}|мовн\w{1,2} модел\w{1,2}|чат-?бот\w{0,3}|ии(?=[\s:,-])|chatgpt"
        r"|нейросет\w{1,3}",
        r"в (?:сво[её]м|ваше[мй]|твое[мй]|твоём|вашому|своєму) (?:резюме|пересказе|изложении|ответе|сводке"
        r"|кратком \w{4,12}|переказі|підсумку)",
        r"ты|вы|если|внимание|вниманию|для|ти|ви|якщо",
    ),
    Tongue(
        "tr",
        r"yok say\w{0,4}|görmezden gel\w{0,4}|unut\w{0,4}|dikkate alma\w{0,3}|göz ardı et\w{0,4}",
        r"talimat\w{0,8}|yönerge\w{0,8}|komut\w{0,8}|istem\w{0,6}",
        r"önceki|yukarıdaki|tüm|bütün|daha önceki",
        r"dil model\w{1,5}|yapay zek[aâ]\w{0,4}|chatgpt|sohbet botu",
        r"özetin(?:iz)?d?e|özetin(?:iz)?e",
        r"sen bir|siz bir|eğer|dikkat|not",
    ),
    Tongue(
        "el",
        r"αγνόησε|αγνοήστε|ξέχασε|ξεχάστε|παράβλεψε",
        r"οδηγίες|εντολές|προτροπή|προτροπές",
        r"προηγούμεν\w{1,3}|παραπάνω|όλες|αρχικές",
        r"γλωσσικ\w{1,3} μοντέλ\w{1,2}|τεχνητή νοημοσύνη|chatgpt",
        r"στην περίληψή σ(?:ου|ας)",
        r"είσαι|είστε|αν είσαι",
    ),
    Tongue(
        "ar",
        r"تجاهل\w{0,2}|انس[ىَ]?|اهمل|أهمل|لا تتبع|تغاض",
        r"التعليمات|تعليمات\w{0,3}|الأوامر|أوامر|الإرشادات|التوجيهات|دستور\w{0,3}|دستورالعمل\w{0,4}|ہدایات"
        r"|نادیده",
        r"السابقة|أعلاه|جميع|كل|السالفة|قبلی|پیشین|پچھلی|تمام",
        r"نموذج (?:ال)?لغ(?:ة|وي)\w{0,3}|الذكاء الاصطناعي|مدل زبانی|chatgpt|روبوت",
        r"في (?:ملخصك|تلخيصك|خلاصتك|إجابتك)|در خلاصه‌?(?:ات|تان|ی خود)",
        r"أنت|إذا كنت|إلى|تنبيه|ملاحظة|شما|تو",
    ),
    Tongue(
        "he",
        r"התעלמ\w{0,2}|התעלם|שכח\w{0,2}",
        r"ההוראות|הוראות|ההנחיות|הנחיות",
        r"הקודמות|קודמות|הנ\"ל|כל|לעיל",
        r"מודל(?:י)? שפה|בינה מלאכותית|chatgpt",
        r"בסיכום שלך|בתקציר שלך",
        r"אתה|אם אתה",
    ),
    Tongue(
        "hi",
        r"अनदेखा कर\w{0,3}|नज़रअंदाज़ कर\w{0,3}|नजरअंदाज कर\w{0,3}|अनदेखी कर\w{0,3}|भूल जा\w{0,4}"
        r"|উপেক্ষা কর\w{0,3}",
        r"निर्देश\w{0,3}|आदेश\w{0,3}|हिदायत\w{0,3}|নির্দেশ\w{0,4}",
        r"पिछल\w{1,2}|पूर्व|सभी|उपरोक्त|ऊपर|পূর্ববর্তী|সমস্ত|আগের",
        r"भाषा मॉडल|एआई|कृत्रिम बुद्धिमत्ता|chatgpt",
        r"अपने सारांश|आपके सारांश|सारांश में",
        r"आप|यदि आप|ध्यान दें",
    ),
    Tongue(
        "id",
        r"abaikan|lupakan|jangan ikuti|bỏ qua|quên|hãy bỏ qua|phớt lờ|puuza|sahau|huwag pansinin",
        r"instruksi|perintah|petunjuk|arahan|chỉ dẫn|hướng dẫn|mệnh lệnh|lệnh|maagizo|mga tagubilin",
        r"sebelumnya|semua|di atas|terdahulu|trước(?: đó| đây)?|tất cả|phía trên|yaliyotangulia|yote|nakaraang",
        r"model bahasa|asisten ai|mô hình ngôn ngữ|trợ lý ai|kecerdasan buatan|chatgpt",
        r"dalam ringkasan(?:mu| anda)|trong (?:bản )?tóm tắt của bạn",
        r"anda adalah|kamu adalah|jika anda|bạn là|nếu bạn",
    ),
    Tongue(
        "zh",
        r"忽略|无视|無視|忘记|忘掉|忘記|不要理会|不理会|请忽视|忽视|覆盖",
        r"指令|内容|提示词?|指示|说明|說明|命令|系统提示",
        r"之前|以上|先前|上述|前面|所有|全部|此前|上面",
        r"语言模型|語言模型|人工智能(?:助手|模型|系统)|(?<![a-z])ai(?:助手|模型|系统|摘要|(?![a-z]))|大模型|聊天机器人|chatgpt",
        r"(?:在)?(?:你|您|你们)的?(?:摘要|总结|總結|概要|回答|输出)",
        r"你是|您是|如果你是|致|请注意|注意|对于|給|给",
    ),
    Tongue(
        "ja",
        r"無視(?:して|せよ|しろ|し)|忘れて|破棄して|従わないで",
        r"指示|命令|プロンプト|インストラクション|ルール",
        r"以前の|これまでの|上記の|すべての|全ての|前の|先の|今までの",
        r"言語モデル|人工知能|(?<![a-z])ai(?:アシスタント|モデル|システム|(?![a-z]))|チャットボット|chatgpt",
        r"(?:あなたの)?(?:要約|まとめ|回答|出力)(?:では|には|に必ず|の中で)",
        r"あなたは|もしあなた|宛|注意|へ",
    ),
    Tongue(
        "ko",
        r"무시하(?:고|세요|십시오|라|시오)|무시해|잊어(?:버려|라|주세요)?|따르지 마",
        r"지시(?:사항|를|문)?|명령|프롬프트|지침|안내",
        r"이전|위의|앞의|모든|기존|앞선",
        r"언어 ?모델|인공지능|ai(?: ?(?:모델|비서|시스템|어시스턴트)|(?![a-z]))|챗봇|chatgpt",
        r"(?:당신의 )?요약(?:에서는|에는|에 반드시|문에)",
        r"당신은|너는|만약 당신|주의|참고",
    ),
    Tongue(
        "th",
        r"เพิกเฉย|ไม่ต้องสนใจ|ละเว้น|ลืม",
        r"คำสั่ง|คำแนะนำ|พรอมต์",
        r"ก่อนหน้า|ทั้งหมด|ข้างต้น",
        r"โมเดลภาษา|ปัญญาประดิษฐ์|chatgpt",
        r"ในบทสรุปของคุณ",
        r"คุณคือ|ถ้าคุณ",
    ),
)

#: Language → letters without which none of its rules on instructions, on models and on summaries can match.
STEMS: dict[str, tuple[str, str, str]] = {
    "de": (
        "alles|anweisung|instruktion|vorgaben|befehle|prompt|aufforderung",
        "sprachmodell|ki-| ki |ki:|ki,|k.i|chatbot|chatgpt",
        "zusammenfassung|ausgabe|antwort|kurzfassung",
    ),
    "fr": (
        "précède|instruction|consigne|directive|prompt|ordres",
        "de langage|assistant| ia |ia:|ia,|artificielle|chatbot|chatgpt|résumeur",
        "résumé|réponse|synthèse|sortie",
    ),
    "es": (
        "anterior|instrucciones|indicaciones|directrices|órdenes|prompt",
        "modelo|asistente| ia|artificial|chatbot|chatgpt",
        "resumen|respuesta|salida|síntesis",
    ),
    "it": (
        "istruzioni|indicazioni|direttive|comandi|prompt|tutto",
        "linguistic|assistent| ia|artificiale|chatbot|chatgpt",
        "riassunto|sommario|output|sintesi|risposta",
    ),
    "pt": (
        "tudo|instruções|orientações|diretrizes|comandos|ordens|prompt",
        "modelo|assistente| ia|artificial|chatbot|chatgpt",
        "resumo|texto|síntese|resposta|saída",
    ),
    "nl": (
        "instructie|aanwijzing|opdracht|richtlijn|prompt",
        "taalmodel|ai-|chatbot|chatgpt",
        "samenvatting|antwoord|uitvoer",
    ),
    "sv": (
        "instru|anvisning|ohjee|ohjei|prompt",
        "språkmodell|sprogmodel|ai-|kielimalli|chatgpt",
        "sammanfattning|resumé|sammendrag|svar",
    ),
    "pl": (
        "instrukc|polece|wytyczn|pokyny|utasítás|instrucțiun|prompt",
        "język|jazyk|nyelvi|lingvistic|chatgpt",
        "streszczeniu|podsumowaniu|shrnutí",
    ),
    "ru": (
        "инструкци|указани|команд|правил|промпт|інструкці|вказівк",
        "модел|бот| ии |ии:|ии,|ии-|chatgpt|нейросет",
        "резюме|пересказе|изложении|ответе|сводке|кратком|переказі|підсумку",
    ),
    "tr": ("talimat|yönerge|komut|istem", "dil model|yapay zek|chatgpt|sohbet botu", "özetin"),
    "el": ("οδηγίες|εντολές|προτροπή|προτροπές", "γλωσσικ|τεχνητή|chatgpt", "περίληψή"),
    "ar": (
        "تعليمات|أوامر|إرشادات|توجيهات|دستور|ہدایات|نادیده",
        "نموذج|الذكاء|مدل زبانی|chatgpt|روبوت",
        "ملخصك|تلخيصك|خلاصتك|إجابتك|خلاصه",
    ),
    "he": ("הוראות|הנחיות", "שפה|בינה|chatgpt", "בסיכום|בתקציר"),
    "hi": ("निर्देश|आदेश|हिदायत|নির্দেশ", "भाषा|एआई|कृत्रिम|chatgpt", "सारांश"),
    "id": (
        "instruksi|perintah|petunjuk|arahan|chỉ dẫn|hướng dẫn|lệnh|maagizo|tagubilin",
        "model bahasa|asisten|ngôn ngữ|trợ lý|buatan|chatgpt",
        "ringkasan|tóm tắt",
    ),
    "zh": (
        "指令|内容|提示|指示|说明|說明|命令",
        "模型|人工智能|ai|聊天机器人|chatgpt",
        "摘要|总结|總結|概要|回答|输出",
    ),
    "ja": (
        "指示|命令|プロンプト|インストラクション|ルール",
        "言語モデル|人工知能|ai|チャットボット|chatgpt",
        "要約|まとめ|回答|出力",
    ),
    "ko": ("지시|명령|프롬프트|지침|안내", "모델|인공지능|ai|챗봇|chatgpt", "요약"),
    "th": ("คำสั่ง|คำแนะนำ|พรอมต์", "โมเดลภาษา|ปัญญาประดิษฐ์|chatgpt", "บทสรุป"),
}
#: Language → what every text in it has; patterns are tried where one of these stands.
COMMON: dict[str, tuple[str, ...]] = {
    "de": (" die ", " der ", " und ", " sie ", " diese", " alle ", " du ", " den "),
    "fr": (" les ", " vous ", " tu ", " et ", " cet ", " des ", " le ", " est "),
    "es": (" las ", " los ", " el ", " que ", " en ", " tus ", " y "),
    "it": (" le ", " il ", " di ", " che ", " e ", " questo ", " la "),
    "pt": (" as ", " os ", " o ", " que ", " em ", " este ", " e "),
    "nl": (" de ", " het ", " een ", " en ", " dit ", " alle "),
    "sv": (" och ", " alla ", " den ", " det ", " att ", " og ", " alle ", " på ", " ja ", " kaikki ", "tidigare",
           "tidligere"),
    "pl": (" i ", " w ", " na ", " nie ", " jest ", " și ", " az ", "wszystkie", "poprzedni", "předchozí"),
    "id": (" dan ", " yang ", " ini ", " di ", " semua ", "sebelumnya", " và ", " là ", " các ", "trước",
           " na ", " ang "),
    "zh": ("，", "。", "：", "的", "你", "您", "请"),
    "ja": ("は", "を", "に", "の"),
    "ko": ("를", "을", "은", "는", "하", "고"),
}  # fmt: skip
