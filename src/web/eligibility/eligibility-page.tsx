import '../styles/tool.css';
import '../styles/eligibility.css';
import { useEffect, useState } from 'preact/hooks';
import type { EligibilityResult, Profile } from '../api/eligibility-types.ts';
import { BesideReader, useReader } from '../reader/beside-reader.tsx';
import { useApp } from '../ui/app-context.tsx';
import { askInChat } from '../ui/ask-in-chat.ts';
import { RequestProblem } from '../ui/request-problem.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { useRequest } from '../ui/use-request.ts';
import { MatchResult } from './match-result.tsx';
import { emptyDraft, type ProfileDraft, profileOf } from './profile-draft.ts';
import { ProfileForm } from './profile-form.tsx';
import { profileQuestion } from './say-profile.ts';
import { useProfileDraft } from './use-profile-draft.ts';
import { useEligibilityWords } from './words/words.ts';

interface Matched {
  readonly profile: Profile;
  readonly result: EligibilityResult;
}

/** `/eligibility`: what an enterprise tells of itself, and the measures of the documents that concern it. */
export function EligibilityPage() {
  const { words, client, language } = useApp();
  const text = useEligibilityWords();
  const reader = useReader('.tool-scroll', '.measure, .result-group > h2');
  const [{ draft, isMatched }, setKept] = useProfileDraft();
  const [documentId, setDocumentId] = useState('');
  const request = useRequest<Matched>();
  useEffect(() => {
    document.title = `${text.title} · ${words.brand}`;
  }, [words, text]);

  const match = (from: ProfileDraft) => {
    const profile = profileOf(from);
    const body = { profile, lang: language, ...(documentId !== '' && { documents: [documentId] }) };
    setKept({ draft: from, isMatched });
    request.run(async (signal) => {
      const result = await client.json<EligibilityResult>('/api/eligibility', {
        method: 'POST',
        body,
        signal,
      });
      setKept({ draft: from, isMatched: true });
      return { profile, result };
    });
  };
  useEffect(() => {
    if (isMatched) match(draft);
  }, []);

  const { result, isRunning, problem } = request;
  const change = (next: ProfileDraft) => {
    // What is being matched is no longer what is there.
    request.stop();
    setKept({ draft: next, isMatched: false });
  };
  const failure = problem && (
    <RequestProblem problem={problem} texts={text.problems} onRetry={() => match(draft)} />
  );
  return (
    <div class="page">
      <TopBar current="eligibility" />
      <main id="main" class="workspace" tabIndex={-1}>
        <BesideReader state={reader}>
          <div class="tool">
            {result && isMatched ? (
              <MatchResult
                profile={result.profile}
                result={result.result}
                draft={draft}
                isRunning={isRunning}
                onRefine={match}
                onEdit={() => {
                  reader.setTarget(null);
                  change(draft);
                }}
                onChat={() => askInChat(profileQuestion(result.profile, text), result.profile)}
                onOpen={reader.open}
              >
                {failure}
              </MatchResult>
            ) : (
              <ProfileForm
                draft={draft}
                onDraft={change}
                onClear={() => change(emptyDraft)}
                documentId={documentId}
                onDocument={setDocumentId}
                isRunning={isRunning}
                onMatch={() => match(draft)}
              >
                {failure}
              </ProfileForm>
            )}
          </div>
        </BesideReader>
      </main>
    </div>
  );
}
