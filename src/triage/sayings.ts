import type { Saying } from "./red-flag.ts";

/** What each kind of halt says. Shared by the signs that need the same action. */
export const SAY = {
  heartOrLungs: {
    lines: ["Call {EMERGENCY} now.", "Sit down and keep still. Do not drive.", "Unlock the door."],
    why: "Signs like this can come from the heart or the lungs.",
  },
  bigVessel: {
    lines: ["Call {EMERGENCY} now.", "Sit down and keep still. Do not drive.", "Unlock the door."],
    why: "Signs like this can come from the heart or a big blood vessel.",
  },
  brain: {
    lines: [
      "Call {EMERGENCY} now.",
      "Note the time it began.",
      "Do not eat or drink. Do not drive.",
      "Do not touch or stretch the neck.",
    ],
    why: "Signs like this can come from the brain or the blood flow to it.",
  },
  throat: {
    lines: ["Call {EMERGENCY} now.", "Sit up. Do not lie flat.", "Do not eat or drink. Do not drive."],
    why: "Signs like this can come from swelling in the throat.",
  },
  spineInjury: {
    lines: ["Keep still. Call {EMERGENCY} now.", "Do not let anyone turn your neck.", "Keep warm."],
    why: "Signs like this can come from a hurt spine or head.",
  },
  spasmCause: {
    lines: ["Call {EMERGENCY} now.", "Take your medicines, or their names, with you.", "Do not drive."],
    why: "Spasms like this can come from an infection, a poison or a medicine.",
  },
  limbInDanger: {
    lines: ["Call {EMERGENCY} now.", "Do not press, heat, ice or raise it.", "Hours matter. Do not drive."],
    why: "Signs like this can mean a limb is not getting blood.",
  },
  spine: {
    lines: ["Go to an emergency department now, or call {EMERGENCY}.", "Do not drive.", "Hours matter."],
    why: "Signs like this can come from squeezed nerves.",
  },
  belly: {
    lines: [
      "Go to an emergency department now, or call {EMERGENCY}.",
      "Do not eat or drink. Do not drive.",
      "Say if you could be pregnant.",
    ],
    why: "Signs like this can come from deep in the belly or the groin.",
  },
  hot: {
    lines: ["Call {EMERGENCY} now.", "Stop. Get to shade. Cool the body with water and air.", "Do not force drinks."],
    why: "Signs like this can come from too much heat.",
  },
  dysreflexia: {
    lines: ["Sit up. Loosen anything tight.", "Check the bladder tube.", "Call {EMERGENCY} now."],
    why: "Signs like this can come from a sudden rise in blood pressure.",
  },
  salts: {
    lines: ["Call {EMERGENCY} now.", "Sit down and keep still. Do not drive.", "Have your medicines at hand."],
    why: "Signs like this can come from the heart or from the body's salts.",
  },
  kidneys: {
    lines: ["Call {EMERGENCY} now.", "Say your pee is dark. Ask about a blood test (CK).", "Do not drive."],
    why: "Signs like this can come from muscle breaking down.",
  },
  broken: {
    lines: ["Keep still. Call {EMERGENCY} now.", "Do not try to straighten or stand on it.", "Keep warm."],
    why: "Signs like this can come from a broken bone or a joint out of place.",
  },
  infection: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "Do not press or heat it.",
      "If you get confused, breathe fast or look blotchy: {EMERGENCY}.",
    ],
    why: "Signs like this can come from an infection.",
  },
  muscleBreakdown: {
    lines: [
      "Get medical help today. Ask for a blood test for muscle damage (CK).",
      "Drink as normal.",
      "Do not stop a medicine without asking.",
    ],
    why: "Signs like this can come from muscle damage.",
  },
  torn: {
    lines: [
      "Get it seen today. Keep weight off it.",
      "Do not press, heat or stretch it.",
      "If it is bent, cold or numb: {EMERGENCY}.",
    ],
    why: "Signs like this can come from a tear or a break.",
  },
  hurt: {
    lines: [
      "Get it seen today. Rest it, and put no load on it.",
      "Do not press, heat or stretch it.",
      "A limb bent, cold or numb, or pee or poo changes: {EMERGENCY}.",
    ],
    why: "Signs like this can come from a tear or a break.",
  },
  smallBreak: {
    lines: [
      "Get it seen today. Rest, and lift nothing.",
      "Do not press, heat or stretch it.",
      "Arms or legs weak or numb, or pee or poo changes: {EMERGENCY}.",
    ],
    why: "Signs like this can come from a small break in a bone.",
  },
  jawOut: {
    lines: [
      "Get it seen today. {ADVICE} can guide you.",
      "Hold the jaw still with your hand. Do not push it back.",
      "Hard to breathe, or much blood: {EMERGENCY}.",
    ],
    why: "Signs like this can come from a jaw out of place or a break.",
  },
  nerve: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "If it spreads to both legs, or pee or poo changes: {EMERGENCY}.",
    ],
    why: "Signs like this can come from a nerve in trouble.",
  },
  bloodVessel: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "Do not press, stretch or crack the neck.",
      "Sight, speech or balance goes: {EMERGENCY}.",
    ],
    why: "Signs like this can come from a blood vessel of the head or neck.",
  },
  effort: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "Rest until then.",
      "If it comes on at rest, or with sweat or short breath: {EMERGENCY}.",
    ],
    why: "Signs like this can come from the heart.",
  },
  chestToday: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "Rest until then.",
      "If it gets worse, or with sweat or short breath: {EMERGENCY}.",
    ],
    why: "Signs like this can come from the heart or the lungs.",
  },
  heartbeat: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "Rest until then.",
      "Chest pain, short breath, or you feel faint: {EMERGENCY}.",
    ],
    why: "Signs like this can come from the heart.",
  },
  spineCheck: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "Do not press on it.",
      "Both arms or legs weak or numb, or pee or poo changes: {EMERGENCY}.",
    ],
    why: "Signs like this need a doctor's check before any self-care here.",
  },
  clot: {
    lines: [
      "Get it checked today. {ADVICE} can guide you.",
      "Do not rub, press or roll it.",
      "Short of breath or chest pain: {EMERGENCY}.",
    ],
    why: "Signs like this can come from a blood clot.",
  },
  pastClot: {
    lines: [
      "Get it checked within a day or two. {ADVICE} can guide you.",
      "Do not rub, press or roll it.",
      "Short of breath or chest pain: {EMERGENCY}.",
    ],
    why: "Signs like this can come from a blood clot.",
  },
  bothSwollen: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "Do not rub or press them.",
      "Short of breath or chest pain: {EMERGENCY}.",
    ],
    why: "Signs like this can come from the heart, the kidneys or the veins.",
  },
  bloodTest: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "You may need a blood test.",
      "If you faint, or your heart flutters: {EMERGENCY}.",
    ],
    why: "Signs like this can come from the body's salts.",
  },
  heatToday: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "Rest in a cool place.",
      "If you faint, get mixed up or feel very hot: {EMERGENCY}.",
    ],
    why: "Signs like this can come from too much heat.",
  },
  withdrawal: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "Do not sit it out alone.",
      "A fit, or seeing things that are not there: {EMERGENCY}.",
    ],
    why: "Signs like this can come when a body misses what it was used to.",
  },
  rash: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "Do not press or heat it. Say so if it is near an eye.",
      "If you get mixed up or very ill: {EMERGENCY}.",
    ],
    why: "Signs like this can come from a sore nerve in the skin.",
  },
  bellyToday: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "Do not press on it.",
      "Sudden bad pain, or you faint or get mixed up: {EMERGENCY}.",
    ],
    why: "Signs like this can come from the belly or the kidneys.",
  },
  earlyPregnancy: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "Say that you may be pregnant.",
      "Sudden bad pain, much blood, or you faint: {EMERGENCY}.",
    ],
    why: "Signs like this need a check when somebody may be pregnant.",
  },
  bleed: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "Do not press it. Do not stop a medicine without asking.",
      "If it grows fast, or you feel faint: {EMERGENCY}.",
    ],
    why: "Signs like this can come from a bleed in a muscle.",
  },
  foot: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "Do not press, heat or cool the foot.",
      "If it turns cold, pale, blue or numb: {EMERGENCY}.",
    ],
    why: "Signs like this can come from poor blood flow.",
  },
  floxacin: {
    lines: [
      "Get medical help today. {ADVICE} can guide you.",
      "The drug regulator says: stop that antibiotic and call the doctor at once.",
      "Do not press, stretch or load it.",
    ],
    why: "Signs like this can come from that antibiotic.",
  },
  sickle: {
    lines: [
      "Use your pain plan and call your team now.",
      "Keep warm.",
      "Chest pain, fever or short breath: {EMERGENCY}.",
    ],
    why: "Signs like this can be the start of a crisis.",
  },
  maternity: {
    lines: ["Call {MATERNITY} now.", "Do not wait until tomorrow.", "A fit, a faint or heavy bleeding: {EMERGENCY}."],
    why: "Signs like this need a check of you and the baby.",
  },
  trappedNerve: {
    lines: [
      "Book a physio or doctor first.",
      "Gentle walking is fine.",
      "Numb between the legs, or pee or poo trouble: {EMERGENCY}.",
    ],
    why: "Signs like this can come from a nerve. Pressing will not free a nerve.",
  },
  bookThisWeek: {
    lines: ["Book a doctor this week.", "Do not press on it until then."],
    why: "Signs like this need a check first.",
  },
  bookFirst: {
    lines: ["Book a doctor or physio first.", "Gentle walking is fine."],
    why: "Signs like this need a check before any self-care here.",
  },
  bookNoRunning: {
    lines: ["Book a doctor or physio first.", "Gentle walking is fine. No running."],
    why: "Signs like this can come from a bone under strain.",
  },
  dentist: {
    lines: ["Book a dentist or doctor first.", "Soft food. Do not press on the jaw until then."],
    why: "Signs like this need a check before any self-care here.",
  },
  hadItsTurn: {
    lines: [
      "Book a doctor or physio: that is the next step.",
      "Take your record along: spasm-coach history",
      "Gentle walking is fine.",
    ],
    why: "Signs like this need somebody to look: it has not helped enough here.",
  },
  strongPain: {
    lines: ["Get medical help today. {ADVICE} can guide you.", "Rest until then."],
    why: "Signs like this need somebody to look.",
  },
  tooYoung: {
    lines: ["Ask a parent, and a doctor or physio.", "A limp, or hip or knee pain, needs a check."],
    why: "This tool is made for people of 16 and over.",
  },
} as const satisfies Record<string, Saying>;
